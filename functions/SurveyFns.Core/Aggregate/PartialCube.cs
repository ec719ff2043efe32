using System.Runtime.InteropServices;
using SurveyFns.Core.Store;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// The figures of some of a round's responses, usually those of one shard; confidential. Merging is associative and commutative and
/// the order of rows never shows. Memory grows with the inner cells that hold a response, not with the responses. Not thread-safe.
/// </summary>
public sealed class PartialCube
{
    private readonly ResponseClassifier classifier;
    private readonly Dictionary<long, int> slots = [];
    private readonly List<long> counts = [];
    private readonly List<SumValue> sums = [];

    public PartialCube(ResponseClassifier classifier) => this.classifier = classifier;

    /// <summary>Responses added, whether or not they belong to the population.</summary>
    public long Responded { get; private set; }

    public ResponseClassifier Classifier => classifier;

    /// <summary>Adds one response, its values in the order of <see cref="ResponseClassifier.Columns"/>.</summary>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    /// <exception cref="InvalidDataException">The response does not fit the definition.</exception>
    public void Add(ColumnValue[] row)
    {
        Responded++;
        if (!classifier.TryClassify(row, out var cell))
        {
            return;
        }

        var slot = SlotOf(cell);
        CollectionsMarshal.AsSpan(counts)[slot]++;
        if (classifier.SumCount > 0)
        {
            AddSums(row, SumsOf(slot));
        }
    }

    /// <summary>Adds all that another partial cube of the same round holds.</summary>
    /// <exception cref="ArgumentException">It belongs to another definition.</exception>
    /// <exception cref="OverflowException">A count or sum leaves the range of 64 bits.</exception>
    public void Merge(PartialCube other)
    {
        if (other.classifier.Definition.Digest != classifier.Definition.Digest)
        {
            throw new ArgumentException("The partial cubes belong to different definitions.", nameof(other));
        }

        Responded = checked(Responded + other.Responded);
        foreach (var (cell, otherSlot) in other.slots)
        {
            AddCell(cell, other.counts[otherSlot], other.SumsOf(otherSlot));
        }
    }

    /// <summary>The cells that hold a response, in the form of a <see cref="Cube"/>.</summary>
    public IReadOnlyDictionary<long, CellValue> ToCells() => slots.ToDictionary(slot => slot.Key, slot => new CellValue(counts[slot.Value], MeasuresOf(slot.Value)));

    internal void AddResponded(long responded) => Responded = checked(Responded + responded);

    internal void AddCell(long cell, long count, ReadOnlySpan<SumValue> cellSums)
    {
        var slot = SlotOf(cell);
        counts[slot] = checked(counts[slot] + count);
        var own = SumsOf(slot);
        for (var sum = 0; sum < own.Length; sum++)
        {
            own[sum] = own[sum].Add(cellSums[sum]);
        }
    }

    internal IEnumerable<long> CellsInOrder => slots.Keys.Order();

    internal long CountOf(long cell) => counts[slots[cell]];

    internal ReadOnlySpan<SumValue> SumsOfCell(long cell) => SumsOf(slots[cell]);

    private void AddSums(ColumnValue[] row, Span<SumValue> cellSums)
    {
        for (var sum = 0; sum < cellSums.Length; sum++)
        {
            var contribution = classifier.ContributionOf(row, sum);
            if (contribution.Kind == ColumnKind.Integer)
            {
                cellSums[sum] = cellSums[sum].Add(contribution.Integer);
            }
        }
    }

    private int SlotOf(long cell)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(slots, cell, out var exists);
        if (!exists)
        {
            slot = counts.Count;
            counts.Add(0);
            CollectionsMarshal.SetCount(sums, sums.Count + classifier.SumCount);
        }

        return slot;
    }

    private Span<SumValue> SumsOf(int slot) => CollectionsMarshal.AsSpan(sums).Slice(slot * classifier.SumCount, classifier.SumCount);

    private SumValue[] MeasuresOf(int slot)
    {
        var measures = new SumValue[classifier.Structure.Measures.Count];
        var own = SumsOf(slot);
        for (var sum = 0; sum < own.Length; sum++)
        {
            measures[classifier.MeasureOf(sum)] = own[sum];
        }

        return measures;
    }
}
