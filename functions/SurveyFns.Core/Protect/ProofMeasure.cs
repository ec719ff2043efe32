namespace SurveyFns.Core.Protect;

/// <summary>The worlds of one measure.</summary>
public sealed record ProofMeasure
{
    /// <summary>Ids of the measures this is about: all counts are one measure.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Whether the figures are counts of firms; else sums.</summary>
    public required bool IsCount { get; init; }

    /// <summary>Whether a figure may be below 0; a count never is.</summary>
    public required bool MayBeNegative { get; init; }

    /// <summary>Digits after the decimal point of the published figures; values here are whole numbers of the last digit.</summary>
    public required int Decimals { get; init; }

    /// <summary>
    /// The hidden cells, one code per dimension in the order of <see cref="Proof.Dimensions"/>; after them, for
    /// a sum that is part of another (<see cref="Proof.Nested"/>), the hidden cells of that one; at the end, where tables close a ring, the inner
    /// cells of that ring, of which no table tells.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<string>> Cells { get; init; }

    /// <summary>How many of <see cref="Cells"/> are hidden cells of tables.</summary>
    public required int HiddenCells { get; init; }

    /// <summary>A first world: one value per cell.</summary>
    public required IReadOnlyList<long> World { get; init; }

    /// <summary>Every further world, by what changes against the one before: position of a cell → change.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<int, long>> Changes { get; init; }
}
