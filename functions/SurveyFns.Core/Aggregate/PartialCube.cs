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
    private readonly SortedDictionary<int, long> left = [];

    public PartialCube(ResponseClassifier classifier) => this.classifier = classifier;

    /// <summary>Responses added, whether or not they belong to the population.</summary>
    public long Responded { get; private set; }

    public ResponseClassifier Classifier => classifier;

    /// <summary>Firms of the round before that are not counted in this one, by position of their origin.</summary>
    public IReadOnlyDictionary<int, long> Left => left;

    /// <summary>Adds one response, its values in the order of <see cref="ResponseClassifier.Columns"/>.</summary>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    /// <exception cref="InvalidDataException">The response does not fit the definition.</exception>
    public void Add(ColumnValue[] row) => Add(row, origins: null);

    /// <summary>Adds one response. Where it is counted, its firm is taken out of the origins: those left over are the firms that left.</summary>
    /// <param name="row">As above, and the firm last where origins are given.</param>
    /// <param name="origins">Position of its origin by firm, of the firms counted in the round before.</param>
    internal void Add(ColumnValue[] row, Dictionary<string, int>? origins)
    {
        Responded++;
        if (!classifier.TryClassify(row, out var cell))
        {
            return;
        }

        if (classifier.Origin is { } origin)
        {
            cell = origin.With(cell, origins is not null && origins.Remove(row[^1].Text!, out var position) ? position : origin.New);
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
        foreach (var (origin, count) in other.left)
        {
            AddLeft(origin, count);
        }

        foreach (var (cell, otherSlot) in other.slots)
        {
            AddCell(cell, other.counts[otherSlot], other.SumsOf(otherSlot));
        }
    }

    /// <summary>The cells that hold a response, in the form of a <see cref="Cube"/>.</summary>
    public IReadOnlyDictionary<long, CellValue> ToCells() =>
        slots.ToDictionary(slot => slot.Key, slot => new CellValue(counts[slot.Value], MeasuresOf(slot.Value)));

    internal void AddLeft(int origin, long count) => left[origin] = checked(left.GetValueOrDefault(origin) + count);

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
            if (classifier.ContributionOf(row, sum) is { } contribution)
            {
                cellSums[sum] = cellSums[sum].Add(contribution);
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
        var measures = new SumValue[classifier.Structure.Measures.Count + classifier.Structure.Differences.Count];
        var own = SumsOf(slot);
        for (var sum = 0; sum < own.Length; sum++)
        {
            measures[classifier.MeasureOf(sum)] = own[sum];
        }

        return measures;
    }
}
