using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// The shape of a cube: dimensions, measures, tables. A <em>cell</em> is one code of every dimension (position 0, the total, where a
/// table does not use the dimension) written as one number in mixed radix, the first dimension most significant; the same cell may
/// stand in several tables and is the same figure in all of them. An <em>inner</em> cell has a leaf code in every dimension: every
/// other cell is the sum of the inner cells below it.
/// </summary>
public sealed class CubeStructure
{
    private readonly long[] strides;

    /// <exception cref="OverflowException">The cross of all dimensions has more than 2⁶³ cells.</exception>
    /// <param name="impossible">Combinations that no response can have: dimension → codes, by position.</param>
    /// <param name="differences">Sums of which one is never above the other.</param>
    public CubeStructure(
        IReadOnlyList<CubeDimension> dimensions,
        IReadOnlyList<MeasureDefinition> measures,
        IReadOnlyList<CubeTable> tables,
        IReadOnlyList<IReadOnlyDictionary<int, IReadOnlySet<int>>>? impossible = null,
        IReadOnlyList<MeasureDifference>? differences = null)
    {
        Differences = differences ?? [];
        Impossible = impossible ?? [];
        Dimensions = dimensions;
        Measures = measures;
        Tables = tables;
        strides = new long[dimensions.Count];
        var stride = 1L;
        for (var dimension = dimensions.Count - 1; dimension >= 0; dimension--)
        {
            strides[dimension] = stride;
            stride = checked(stride * dimensions[dimension].Codes.Count);
        }
    }

    /// <summary>The finest shape a survey publishes: the dimensions and measures its tables use, in the order in which it defines them.</summary>
    /// <exception cref="NotSupportedException">A dimension classifies an item that is neither a single choice nor a number.</exception>
    public static CubeStructure For(SurveyDefinition definition) => CubeStructureBuilder.Build(definition);

    public IReadOnlyList<CubeDimension> Dimensions { get; }

    public IReadOnlyList<MeasureDefinition> Measures { get; }

    /// <summary>Sums of which one is never above the other; in a <see cref="CellValue"/> they stand behind the measures.</summary>
    public IReadOnlyList<MeasureDifference> Differences { get; }

    public IReadOnlyList<CubeTable> Tables { get; }

    /// <summary>
    /// Structural zeros: combinations that no response can have, dimension → codes; all codes below a code are named with it, and a code
    /// is named where all below it are.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<int, IReadOnlySet<int>>> Impossible { get; }

    /// <summary>The cell with all dimensions at their total.</summary>
    public const long GrandTotal = 0;

    /// <summary>Number of cells in the cross of all dimensions, margins included.</summary>
    public long CellCount => Dimensions.Count == 0 ? 1 : strides[0] * Dimensions[0].Codes.Count;

    /// <summary>The cell's number from the position of its code in every dimension.</summary>
    public long CellOf(ReadOnlySpan<int> codes)
    {
        var cell = 0L;
        for (var dimension = 0; dimension < strides.Length; dimension++)
        {
            cell += codes[dimension] * strides[dimension];
        }

        return cell;
    }

    /// <summary>Position of the cell's code in one dimension.</summary>
    public int CodeOf(long cell, int dimension) => (int)(cell / strides[dimension] % Dimensions[dimension].Codes.Count);

    /// <summary>The cell with the code of one dimension replaced.</summary>
    public long With(long cell, int dimension, int code) => cell + ((code - CodeOf(cell, dimension)) * strides[dimension]);

    /// <summary>Whether no response can be in a cell, by what the definition says.</summary>
    public bool IsImpossible(long cell) => Impossible.Any(combination => combination.All(part => part.Value.Contains(CodeOf(cell, part.Key))));

    /// <summary>All cells of a table, margins included, in ascending order.</summary>
    public IEnumerable<long> CellsOf(CubeTable table)
    {
        IEnumerable<long> cells = [GrandTotal];
        foreach (var dimension in table.Dimensions)
        {
            cells = cells.SelectMany(cell => Enumerable.Range(0, Dimensions[dimension].Codes.Count).Select(code => With(cell, dimension, code)));
        }

        return cells.Order();
    }
}
