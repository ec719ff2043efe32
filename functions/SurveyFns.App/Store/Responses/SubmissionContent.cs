using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>What a firm submits, in the one form in which it is stored and compared: equal submissions give equal texts.</summary>
/// <param name="Answers">Canonical JSON.</param>
/// <param name="Confirmations">JSON; null where there are none.</param>
internal sealed record SubmissionContent(string Answers, string? Confirmations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static SubmissionContent Of(ValidResponse response) => new(
        Encoding.UTF8.GetString(AnswerJson.ToUtf8(response.Answers)),
        response.Confirmations.Count == 0 ? null : JsonSerializer.Serialize(response.Confirmations, Json));

    /// <exception cref="JsonException">The text is none that <see cref="Of"/> wrote.</exception>
    public static IReadOnlyList<Confirmation> ReadConfirmations(string? confirmations) =>
        confirmations is null ? [] : JsonSerializer.Deserialize<Confirmation[]>(confirmations, Json) ?? [];
}
