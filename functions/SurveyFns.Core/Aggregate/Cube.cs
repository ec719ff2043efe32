using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// The unprotected figures of a round: confidential, never published. Holds only inner cells with at least one response.
/// </summary>
public sealed record Cube
{
    public required SurveyDefinition Definition { get; init; }

    public required CubeStructure Structure { get; init; }

    /// <summary>Inner cell → its figures; a cell that is missing holds no response.</summary>
    public required IReadOnlyDictionary<long, CellValue> InnerCells { get; init; }

    /// <summary>
    /// Firms counted in the round before and not in this one, by position of the leaf of the dimension of origins; empty where the cube
    /// has none.
    /// </summary>
    public IReadOnlyDictionary<int, long> Left { get; init; } = new Dictionary<int, long>();

    public required ResponseRate ResponseRate { get; init; }

    /// <summary>Responses of the population: the figure of the grand total.</summary>
    public long Population => InnerCells.Values.Sum(cell => cell.Count);
}
