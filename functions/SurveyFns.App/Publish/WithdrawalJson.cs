using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>Withdrawals over HTTP, of releases and of context tables alike.</summary>
public static class WithdrawalJson
{
    /// <returns>Null where the body does not say why in both languages.</returns>
    public static LocalizedText? ReadReason(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.Object
        && Text(reason, "ja") is { } ja && Text(reason, "en") is { } en ? new LocalizedText(ja, en) : null;

    /// <param name="name">What the withdrawn thing is called in the answer: <c>release</c> or <c>table</c>.</param>
    public static IResult Answer(WithdrawalOutcome outcome, string name) => outcome switch
    {
        WithdrawalOutcome.Withdrawn withdrawn => new JsonResult(StatusCodes.Status200OK, writer => Write(writer, withdrawn.Withdrawals, name)),
        WithdrawalOutcome.AlreadyWithdrawn => new ProblemResult(ProblemTypes.AlreadyWithdrawn),
        WithdrawalOutcome.Busy => new ProblemResult(ProblemTypes.PublicationInProgress),
        _ => new ProblemResult(ProblemTypes.NotFound),
    };

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Withdrawal> withdrawals, string name)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("withdrawn");
        foreach (var withdrawal in withdrawals)
        {
            writer.WriteStartObject();
            writer.WriteString(name, withdrawal.Release);
            writer.WriteNumber("version", withdrawal.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string? Text(JsonElement reason, string language) =>
        reason.TryGetProperty(language, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()
            : null;
}
