using System.Collections.Frozen;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Finds the position of a response's leaf in one dimension. Compiled once per round; runs once per response and dimension.
/// </summary>
internal abstract class DimensionClassifier
{
    /// <summary>The answer lies outside the dimension's total: the response does not belong to the population.</summary>
    public const int Outside = -1;

    /// <summary>The answer fits nowhere, although the definition says that cannot be.</summary>
    public const int Unclassifiable = -2;

    /// <exception cref="NotSupportedException">The dimension's item is neither a single choice nor a number.</exception>
    public static DimensionClassifier For(SurveyDefinition definition, CubeDimension dimension)
    {
        if (dimension.Definition.Item is null)
        {
            return new ConstantClassifier(dimension.Codes.Count - 1); // the tree of a constant is the path to its code
        }

        var item = definition.Items[dimension.Definition.Item];
        var unknown = dimension.PositionOf(CubeDimension.Unknown);
        var fallback = unknown > 0 ? unknown : dimension.Codes.Count == 1 ? 0 : Unclassifiable;
        return item.Type switch
        {
            ItemType.SingleChoice => new CodeClassifier(Leaves(dimension, item), fallback),
            ItemType.Integer or ItemType.Decimal => new BandClassifier(dimension, Bands.Of(dimension.Definition, item), fallback),
            _ => throw new NotSupportedException(
                $"Dimension '{dimension.Id}' classifies '{item.Id}', which is neither a single choice nor a number."),
        };
    }

    public abstract int PositionOf(ColumnValue answer);

    private static FrozenDictionary<string, int> Leaves(CubeDimension dimension, Item item)
    {
        var leaves = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in (item.CodeList ?? dimension.Definition.CodeList).Codes)
        {
            if (!DimensionCodes.IsBelowTotal(dimension.Definition, code.Id))
            {
                leaves.Add(code.Id, Outside);
            }
            else if (LeafPosition(dimension, DimensionCodes.Published(dimension.Definition, code.Id)) is >= 0 and var position)
            {
                leaves.Add(code.Id, position);
            }
        }

        return leaves.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int LeafPosition(CubeDimension dimension, string code)
    {
        var position = dimension.PositionOf(code);
        return position >= 0 && dimension.Codes[position].IsLeaf ? position : Unclassifiable;
    }

    private sealed class ConstantClassifier(int position) : DimensionClassifier
    {
        public override int PositionOf(ColumnValue answer) => position;
    }

    private sealed class CodeClassifier(FrozenDictionary<string, int> leaves, int fallback) : DimensionClassifier
    {
        public override int PositionOf(ColumnValue answer) =>
            answer.Text is { } code && leaves.TryGetValue(code, out var position) ? position : fallback;
    }

    private sealed class BandClassifier : DimensionClassifier
    {
        private readonly long[] from;
        private readonly long[] to;
        private readonly int[] positions;
        private readonly int fallback;

        public BandClassifier(CubeDimension dimension, Bands bands, int fallback)
        {
            this.fallback = fallback;
            from = [.. Enumerable.Range(0, bands.Count).Select(bands.FromAt)];
            to = [.. Enumerable.Range(0, bands.Count).Select(bands.ToAt)];
            positions = [.. Enumerable.Range(0, bands.Count)
                .Select(band => LeafPosition(dimension, DimensionCodes.Published(dimension.Definition, bands.CodeAt(band))))];
        }

        public override int PositionOf(ColumnValue answer)
        {
            if (answer.Kind != ColumnKind.Integer)
            {
                return fallback;
            }

            var band = Array.BinarySearch(from, answer.Integer);
            band = band >= 0 ? band : ~band - 1;
            return band >= 0 && answer.Integer <= to[band] && positions[band] >= 0 ? positions[band] : fallback;
        }
    }
}
