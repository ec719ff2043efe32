using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Answers a firm has not sent yet, exactly as it typed them.</summary>
/// <param name="Json">The body of the request, a JSON object, UTF-8, at most 64 KiB.</param>
/// <param name="SavedBy">Name the person gave; null where none was given.</param>
/// <param name="ETag">Changes with every save; opaque.</param>
public sealed record Draft(
    RoundKey Round, FirmId Firm, ReadOnlyMemory<byte> Json, string? SavedBy, DateTimeOffset SavedAt, string ETag);
