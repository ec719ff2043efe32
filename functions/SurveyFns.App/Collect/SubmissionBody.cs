using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Collect;

/// <summary>The body of a submission or draft: <c>{"answers":{…},"confirmations":{…}}</c>.</summary>
public sealed record SubmissionBody(JsonElement Root, JsonElement Answers, IReadOnlyDictionary<string, string> Confirmations)
{
    /// <returns>The body, or the answer that says what is wrong with it.</returns>
    public static async Task<(SubmissionBody? Body, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        var (json, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        return json is null
            ? (null, problem)
            : Parse(json.Value) is { } body ? (body, null) : (null, new ProblemResult(ProblemTypes.MalformedBody));
    }

    private static SubmissionBody? Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("answers", out var answers)
            || answers.ValueKind != JsonValueKind.Object
            || root.EnumerateObject().Any(property => property.Name is not ("answers" or "confirmations")))
        {
            return null;
        }

        if (!root.TryGetProperty("confirmations", out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return new SubmissionBody(root, answers, new Dictionary<string, string>());
        }

        return given.ValueKind == JsonValueKind.Object && given.EnumerateObject().All(reason => reason.Value.ValueKind == JsonValueKind.String)
            ? new SubmissionBody(root, answers, given.EnumerateObject().ToDictionary(
                reason => reason.Name, reason => reason.Value.GetString()!, StringComparer.Ordinal))
            : null;
    }
}
