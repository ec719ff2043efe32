using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>A question behind the figures: one that a dimension or measure uses, or that its definition marks as publishable.</summary>
public sealed record ReleaseVariable
{
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>As in a survey definition, e.g. <c>single-choice</c>.</summary>
    public required string Type { get; init; }

    public string? Unit { get; init; }

    public LocalizedText? UnitLabel { get; init; }

    public int Decimals { get; init; }

    public string? CodeList { get; init; }

    public string? CodeListVersion { get; init; }
}
