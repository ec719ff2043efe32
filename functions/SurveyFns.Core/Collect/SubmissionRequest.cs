using System.Text.Json;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>A firm's submission as it arrived: authenticated and well-formed, not yet judged.</summary>
public sealed record SubmissionRequest
{
    public required RoundKey Round { get; init; }

    public required FirmId Firm { get; init; }

    /// <summary>Answers by item id, a JSON object. Its document outlives the request.</summary>
    public required JsonElement Answers { get; init; }

    /// <summary>Reasons by the code of a soft edit.</summary>
    public required IReadOnlyDictionary<string, string> Confirmations { get; init; }

    /// <summary>ETag of the response being amended; null for a first submission.</summary>
    public string? IfMatch { get; init; }
}
