namespace SurveyFns.Core.Surveys;

/// <summary>One code of a code list.</summary>
public sealed record Code
{
    /// <summary>The code itself, e.g. <c>402036</c>; unique in its list.</summary>
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public LocalizedText? Definition { get; init; }

    /// <summary>Code of the same list one level up; null for a root.</summary>
    public string? Parent { get; init; }

    /// <summary>For a band of numbers: first and last value, both inclusive; null = open.</summary>
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <summary>Further facts by name, e.g. <c>code5</c>, <c>opened</c>, <c>first_year</c>; rules may read them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
