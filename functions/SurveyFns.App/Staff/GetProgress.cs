using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Staff;

/// <summary>Staff see who has answered.</summary>
public sealed class GetProgress(GetProgressHandler handler)
{
    [Function("GetProgress")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/progress")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        RoundRoute.TryParse(survey, round, out var key) && await handler.HandleAsync(key, cancellationToken) is { } progress
            ? new JsonResult(StatusCodes.Status200OK, writer => Write(writer, progress))
            : new ProblemResult(ProblemTypes.RoundNotFound);

    private static void Write(Utf8JsonWriter writer, RoundProgress progress)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("round");
        RoundJson.Write(writer, progress.Round, progress.State);
        writer.WriteStartObject("counts");
        writer.WriteNumber("registered", progress.Firms.Count);
        foreach (var state in Enum.GetValues<FirmState>())
        {
            writer.WriteNumber(Name(state), progress.Count(state));
        }

        if (progress.ReleasedAt is not null)
        {
            writer.WriteNumber("notInRelease", progress.Firms.Count(progress.IsNotInRelease));
        }

        writer.WriteEndObject();
        writer.WriteStartArray("firms");
        foreach (var firm in progress.Firms)
        {
            WriteFirm(writer, firm, progress.IsNotInRelease(firm));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFirm(Utf8JsonWriter writer, FirmProgress firm, bool notInRelease)
    {
        writer.WriteStartObject();
        writer.WriteString("firmId", firm.Firm.Value);
        writer.WriteString("firmName", firm.Name);
        writer.WriteString("state", Name(firm.State));
        writer.WriteNumber("revision", firm.Revision);
        if (firm.SubmittedAt is { } submittedAt)
        {
            writer.WriteString("submittedAt", submittedAt);
        }

        if (notInRelease)
        {
            writer.WriteBoolean("notInRelease", true);
        }

        writer.WriteEndObject();
    }

    private static string Name(FirmState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
