namespace SurveyFns.Core.Protect;

/// <summary>
/// The rule that decides which counts are hidden. It is <em>closed</em>: whatever it learns about figures on its way is written down
/// (which cells are below the threshold, and intervals of sums of hidden cells), and everything else follows from patterns. Every table
/// of figures that agrees with the published cells and with what is written down leads to the same file; so whoever knows the rule
/// learns nothing beyond that set, and audit B checks the set itself.
/// </summary>
internal sealed class ClosedRule
{
    private readonly IReadOnlyList<long> counts;
    private readonly long threshold;
    private readonly int caution;
    private readonly bool[] small;
    private readonly List<IntervalRecord> records = [];
    private readonly Dictionary<int, long> leastOfSmall = [];

    private ClosedRule(CellSystem system, IReadOnlyList<long> counts, int threshold)
    {
        caution = CautionOf(system.Count);
        this.counts = counts;
        this.threshold = threshold;
        small = [.. counts.Select((count, cell) => count < threshold && !system.IsLast(cell) && !system.IsImpossible(cell))];
        small[0] = false;
    }

    /// <param name="counts">By position of the cell; the first is the number of firms.</param>
    /// <returns>The grand total is hidden in it where the rule is at its end: then the tables cannot be published.</returns>
    public static Suppression Apply(CellSystem system, IReadOnlyList<long> counts, int threshold)
    {
        var rule = new ClosedRule(system, counts, threshold);
        return new Suppression(SuppressionLoop.Run(system, rule.small, rule.Triggers, keepTotal: true), rule.small, rule.records);
    }

    /// <summary>
    /// What is looked at must be held fixed by audit B, so small groups are not looked at but always enlarged. The more cells, the more
    /// likely that one of them is caught between such records; the more caution. Depends on the tables alone. Measured: README.
    /// </summary>
    private static int CautionOf(int cells) => cells switch { <= 40 => 1, <= 500 => 2, _ => 3 };

    /// <summary>Whether the hidden children of a published cell are too few or their sum says too much.</summary>
    private bool Triggers(int split, int[] members)
    {
        var large = members.Count(child => !small[child]);
        var sum = members.Sum(child => counts[child]);
        return large == 0 ? TriggersAmongSmall(split, members, sum) : TriggersBesideLarge(split, members, large, sum);
    }

    private bool TriggersAmongSmall(int split, int[] members, long sum)
    {
        if (members.Length <= caution + 2)
            return true;
        var most = (threshold - 1) * members.Length;
        var (low, high) = (threshold - 1, most - (threshold - 2));
        (long Low, long High) interval = sum <= low ? (0, low) : sum >= high ? (high, most) : (low + 1, high - 1);
        records.Add(new IntervalRecord(members, interval.Low, interval.High));
        leastOfSmall[split] = interval.Low;
        return sum <= low || sum >= high;
    }

    /// <summary>The sum must leave room above the least that is known: of the small ones, and the threshold for each of the others.</summary>
    private bool TriggersBesideLarge(int split, int[] members, int large, long sum)
    {
        if (members.Length <= caution)
            return true;
        var limit = leastOfSmall.GetValueOrDefault(split) + (threshold * large) + threshold - 2;
        records.Add(sum <= limit
            ? new IntervalRecord(members, 0, limit)
            : new IntervalRecord(members, limit + 1, long.MaxValue));
        return sum <= limit;
    }
}
