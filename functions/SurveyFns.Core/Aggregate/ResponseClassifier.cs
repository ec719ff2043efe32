using System.Collections.Frozen;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Says for a stored row which inner cell it belongs to and what it adds to the sums. Compiled once from a definition, immutable,
/// shared by all shards.
/// </summary>
public sealed class ResponseClassifier
{
    private readonly (int Column, FrozenSet<string> Codes)[] population;
    private readonly (int Column, DimensionClassifier Classifier, long Stride)[] dimensions;
    private readonly (int Column, int? Without, int Measure)[] sums;

    /// <exception cref="NotSupportedException">A dimension classifies an item that is neither a single choice nor a number.</exception>
    public ResponseClassifier(SurveyDefinition definition)
    {
        Definition = definition;
        Structure = CubeStructure.For(definition);
        var columns = new List<string>();
        population = [.. definition.Population.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (Column(columns, pair.Key), pair.Value.ToFrozenSet(StringComparer.Ordinal)))];
        Origin = OriginClassifier.For(Structure);
        dimensions = [.. Structure.Dimensions.Index().Where(dimension => !dimension.Item.IsOrigin).Select(dimension => (
            dimension.Item.Definition.Item is { } item ? Column(columns, item) : -1,
            DimensionClassifier.For(definition, dimension.Item),
            Structure.With(CubeStructure.GrandTotal, dimension.Index, 1)))];
        sums = [.. Structure.Measures.Index().Where(measure => measure.Item.Kind == MeasureKind.Sum)
            .Select(measure => (Column(columns, measure.Item.Item!), (int?)null, measure.Index)),
            .. Structure.Differences.Index().Select(difference => (
                Column(columns, Structure.Measures[difference.Item.Whole].Item!),
                (int?)Column(columns, Structure.Measures[difference.Item.Part].Item!),
                Structure.Measures.Count + difference.Index))];
        Columns = columns;
    }

    public SurveyDefinition Definition { get; }

    public CubeStructure Structure { get; }

    /// <summary>The columns a row must hold, in this order: what <see cref="IResponseStore.ReadShardAsync"/> is asked for.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Says where firms were in the round before; null where no table asks for it.</summary>
    public OriginClassifier? Origin { get; }

    /// <summary>Number of measures that are sums, and of differences of two of them.</summary>
    internal int SumCount => sums.Length;

    /// <summary>Position in <see cref="CellValue.Sums"/> of the sum at a position.</summary>
    internal int MeasureOf(int sum) => sums[sum].Measure;

    /// <summary>What a row contributes to a sum; null where it gives no number.</summary>
    internal long? ContributionOf(ColumnValue[] row, int sum)
    {
        var (column, without, _) = sums[sum];
        return without is not { } part ? NumberIn(row[column])
            : NumberIn(row[column]) is null && NumberIn(row[part]) is null ? null
            : (NumberIn(row[column]) ?? 0) - (NumberIn(row[part]) ?? 0);
    }

    /// <summary>The inner cell of a row, without its origin; false where the row does not belong to the population.</summary>
    /// <exception cref="InvalidDataException">
    /// The row lacks an answer that the definition says it has: the definition was changed in a way that stored responses do not fit.
    /// </exception>
    internal bool TryClassify(ColumnValue[] row, out long cell)
    {
        cell = CubeStructure.GrandTotal;
        foreach (var (column, codes) in population)
        {
            if (row[column].Text is not { } code || !codes.Contains(code))
            {
                return false;
            }
        }

        var unclassifiable = false;
        foreach (var (column, classifier, stride) in dimensions)
        {
            var position = classifier.PositionOf(column < 0 ? default : row[column]);
            if (position == DimensionClassifier.Outside)
            {
                return false;
            }

            unclassifiable |= position < 0;
            cell += position * stride;
        }

        return unclassifiable ? throw UnclassifiableRow() : true;
    }

    private static long? NumberIn(ColumnValue value) => value.Kind == ColumnKind.Integer ? value.Integer : null;

    private InvalidDataException UnclassifiableRow() => new(
        $"A response of {Definition.Key} has no usable answer to an item that definition {Definition.Version} says every response of the population has.");

    private static int Column(List<string> columns, string item)
    {
        var column = columns.IndexOf(item);
        if (column < 0)
        {
            column = columns.Count;
            columns.Add(item);
        }

        return column;
    }
}
