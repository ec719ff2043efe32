using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Collect;

/// <summary>A firm reads its draft.</summary>
public sealed class GetDraft(FirmGate gate, IDraftStore drafts)
{
    [Function("GetDraft")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/surveys/{survey}/rounds/{round}/draft")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        gate.ServeAsync(request, survey, round, firm => ReadAsync(firm, cancellationToken), cancellationToken);

    private async Task<IResult> ReadAsync(SignedInFirm firm, CancellationToken cancellationToken) =>
        await drafts.FindAsync(firm.Round, firm.Id, cancellationToken) is { } draft
            ? new JsonResult(StatusCodes.Status200OK, writer => Write(writer, draft), draft.ETag)
            : new ProblemResult(ProblemTypes.NoDraft);

    private static void Write(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartObject();
        writer.WriteString("savedAt", draft.SavedAt);
        writer.WriteString("savedBy", draft.SavedBy);
        foreach (var property in JsonElement.Parse(draft.Json.Span).EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
