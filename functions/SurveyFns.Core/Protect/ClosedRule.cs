namespace SurveyFns.Core.Protect;

/// <summary>
/// The rule that decides which counts are hidden. It is <em>closed</em>: whatever it learns about figures on its way is written down
/// (which cells are below the threshold, and intervals of sums of hidden cells), and everything else follows from patterns. Every table
/// of figures that agrees with the published cells and with what is written down leads to the same file; so whoever knows the rule
/// learns nothing beyond that set, and audit B checks the set itself.
/// </summary>
internal sealed class ClosedRule
{
    private readonly CellSystem system;
    private readonly IReadOnlyList<long> counts;
    private readonly long threshold;
    private readonly bool[] small;
    private readonly List<IntervalRecord> records = [];
    private readonly HashSet<(int Split, string Hidden)> tested = [];
    private readonly int[] hiddenMembers;
    private readonly List<int>[] splitsWith;
    private bool[] hidden;

    private ClosedRule(CellSystem system, IReadOnlyList<long> counts, int threshold)
    {
        this.system = system;
        this.counts = counts;
        this.threshold = threshold;
        small = [.. counts.Select(count => count < threshold)];
        small[0] = false;
        hidden = [.. small];
        hiddenMembers = new int[system.Splits.Count];
        splitsWith = [.. Enumerable.Range(0, system.Count).Select(_ => new List<int>())];
        for (var split = 0; split < system.Splits.Count; split++)
        {
            splitsWith[system.Splits[split].Parent].Add(split);
            foreach (var child in system.Splits[split].Children)
                splitsWith[child].Add(split);
        }
    }

    /// <summary>Null where the number of firms itself would have to be hidden.</summary>
    public static Suppression? Apply(CellSystem system, IReadOnlyList<long> counts, int threshold) =>
        new ClosedRule(system, counts, threshold).Run();

    private Suppression? Run()
    {
        for (var cell = 0; cell < system.Count; cell++)
        {
            if (hidden[cell])
                CountHidden(cell);
        }

        bool changed;
        do
        {
            changed = false;
            for (var split = 0; split < system.Splits.Count; split++)
            {
                while (Triggers(split))
                {
                    if (!HideOneOf(split))
                        return null;
                    changed = true;
                }
            }

            changed |= CompleteLinearly();
        }
        while (changed);
        return new Suppression(hidden, small, records);
    }

    /// <summary>Whether the hidden children of a published cell are too few or their sum says too much. Asked once per pattern.</summary>
    private bool Triggers(int split)
    {
        var (parent, children) = system.Splits[split];
        if (hidden[parent] || hiddenMembers[split] == 0)
            return false;
        var members = Array.FindAll(children, child => hidden[child]);
        if (!tested.Add((split, string.Join(',', members))))
            return false;
        var large = members.Count(child => !small[child]);
        var sum = members.Sum(child => counts[child]);
        return large == 0 ? TriggersAmongSmall(members, sum) : TriggersBesideLarge(members, large, sum);
    }

    private bool TriggersAmongSmall(int[] members, long sum)
    {
        if (members.Length <= 2)
            return true;
        var most = (threshold - 1) * members.Length;
        var (low, high) = (threshold - 1, most - (threshold - 2));
        (long Low, long High) interval = sum <= low ? (0, low) : sum >= high ? (high, most) : (low + 1, high - 1);
        records.Add(new IntervalRecord(members, interval.Low, interval.High));
        return sum <= low || sum >= high;
    }

    private bool TriggersBesideLarge(int[] members, int large, long sum)
    {
        var limit = (threshold * large) + threshold - 2;
        records.Add(sum <= limit
            ? new IntervalRecord(members, 0, limit)
            : new IntervalRecord(members, limit + 1, long.MaxValue));
        return sum <= limit;
    }

    /// <summary>Hides the published child that lies in most other splits with hidden cells; else the parent.</summary>
    private bool HideOneOf(int split)
    {
        var (parent, children) = system.Splits[split];
        var (best, most) = (-1, -1);
        foreach (var child in children.Where(child => !hidden[child]))
        {
            var linked = splitsWith[child].Count(other => other != split && hiddenMembers[other] > 0);
            if (linked >= most)
                (best, most) = (child, linked);
        }

        var chosen = best >= 0 ? best : parent;
        if (chosen == 0)
            return false;
        hidden[chosen] = true;
        CountHidden(chosen);
        return true;
    }

    private bool CompleteLinearly()
    {
        var completed = LinearProtection.Complete(system, hidden);
        var added = Enumerable.Range(0, system.Count).Where(cell => completed[cell] && !hidden[cell]).ToList();
        hidden = completed;
        added.ForEach(CountHidden);
        return added.Count > 0;
    }

    private void CountHidden(int cell)
    {
        foreach (var split in splitsWith[cell])
            hiddenMembers[split]++;
    }
}
