using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>One code of a dimension as published.</summary>
public sealed record ReleaseCode
{
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public LocalizedText? Definition { get; init; }

    /// <summary>The code it is part of; null for the total.</summary>
    public string? Parent { get; init; }

    /// <summary>0 for the total, one more for each step down.</summary>
    public required int Level { get; init; }

    /// <summary><see cref="ObservationStatus.NotSurveyed"/> where the round did not ask for it; else empty.</summary>
    public string Status { get; init; } = ObservationStatus.Shown;

    /// <summary>Codes of the code list that a group stands for; empty where the code is one of the list.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>For a band of numbers: first and last value, both inclusive, in the item's unit; null = open.</summary>
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <summary>Further facts by name, e.g. the five-digit municipality code; in ordinal order of the names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
