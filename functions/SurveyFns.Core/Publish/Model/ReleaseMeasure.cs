using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>A measure as published.</summary>
public sealed record ReleaseMeasure
{
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary><c>count</c>, <c>sum</c>, or of firms of the round before: <c>left</c>, <c>last</c>.</summary>
    public required string Kind { get; init; }

    public required string Unit { get; init; }

    /// <summary>The unit in words; null where the definition has none, as for counts, whose label says it.</summary>
    public LocalizedText? UnitLabel { get; init; }

    /// <summary>Decimal places of every figure of the measure, 0–6.</summary>
    public required int Decimals { get; init; }
}
