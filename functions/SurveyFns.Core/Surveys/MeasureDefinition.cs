namespace SurveyFns.Core.Surveys;

/// <summary>A figure of the cube.</summary>
public sealed record MeasureDefinition
{
    /// <summary>Lower-case ASCII, e.g. <c>firms</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public required MeasureKind Kind { get; init; }

    /// <summary>Number item that is summed; null for a count.</summary>
    public string? Item { get; init; }

    /// <summary>Unit as published, e.g. <c>firms</c>, <c>persons</c>, <c>kJPY</c>.</summary>
    public required string Unit { get; init; }
}
