using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>Staff withdraw a published version; the body says why, in both languages: <c>{"reason":{"ja":"…","en":"…"}}</c>.</summary>
public sealed class WithdrawRelease(WithdrawReleaseHandler handler, StaffActionStore actions)
{
    [Function("WithdrawRelease")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/releases/{release}/versions/{version}/withdrawal")] HttpRequest request,
        string survey,
        string release,
        string version,
        CancellationToken cancellationToken)
    {
        if (OpenDataAddress.Parse($"{survey}/{release}/v{version}") is not OpenDataAddress.Folder address)
        {
            return new ProblemResult(ProblemTypes.NotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        if (body is null || ReadReason(body.Value) is not { } reason)
        {
            return problem ?? new ProblemResult(ProblemTypes.ReasonRequired);
        }

        var outcome = await handler.HandleAsync(address.Release, address.Version, reason, cancellationToken);
        if (outcome is WithdrawalOutcome.Withdrawn)
        {
            var subject = $"{address.Release.Name} v{address.Version}";
            await actions.AddAsync(StaffActionStore.ApiKey, address.Release.Survey, StaffActionKind.ReleaseWithdrawn, subject, cancellationToken);
        }

        return Answer(outcome);
    }

    private static LocalizedText? ReadReason(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.Object
        && Text(reason, "ja") is { } ja && Text(reason, "en") is { } en ? new LocalizedText(ja, en) : null;

    private static string? Text(JsonElement reason, string language) =>
        reason.TryGetProperty(language, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()
            : null;

    private static IResult Answer(WithdrawalOutcome outcome) => outcome switch
    {
        WithdrawalOutcome.Withdrawn withdrawn => new JsonResult(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("withdrawn");
            foreach (var withdrawal in withdrawn.Withdrawals)
            {
                writer.WriteStartObject();
                writer.WriteString("release", withdrawal.Release);
                writer.WriteNumber("version", withdrawal.Version);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
        WithdrawalOutcome.AlreadyWithdrawn => new ProblemResult(ProblemTypes.AlreadyWithdrawn),
        WithdrawalOutcome.Busy => new ProblemResult(ProblemTypes.PublicationInProgress),
        _ => new ProblemResult(ProblemTypes.NotFound),
    };
}
