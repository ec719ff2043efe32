namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The round that a definition is compared with.</summary>
/// <param name="Definition">Its definition; null where there is none.</param>
/// <param name="Failed">It is named and has none: that is said elsewhere, and what follows from it is not.</param>
internal sealed record RoundBefore(SurveyDefinition? Definition, bool Failed = false)
{
    public static RoundBefore None { get; } = new(Definition: null);
}
