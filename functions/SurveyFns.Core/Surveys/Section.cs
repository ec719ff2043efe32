using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys;

/// <summary>A page of the questionnaire.</summary>
public sealed record Section
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Introduction { get; init; }

    /// <summary>The whole section is asked only where this is true; null = always.</summary>
    public Expression? When { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }
}
