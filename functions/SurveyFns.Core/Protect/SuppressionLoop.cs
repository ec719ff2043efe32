namespace SurveyFns.Core.Protect;

/// <summary>
/// Hides cells until every split passes a test and no hidden cell is a linear combination of published ones. What is hidden next depends
/// on the pattern of hidden cells alone.
/// </summary>
internal sealed class SuppressionLoop
{
    private readonly CellSystem system;
    private readonly Func<int, int[], bool> triggers;
    private readonly HashSet<(int Split, string Hidden)> tested = [];
    private readonly int[] hiddenMembers;
    private readonly List<int>[] splitsWith;
    private bool[] hidden;

    private SuppressionLoop(CellSystem system, bool[] hidden, Func<int, int[], bool> triggers)
    {
        this.system = system;
        this.triggers = triggers;
        this.hidden = [.. hidden];
        hiddenMembers = new int[system.Splits.Count];
        splitsWith = [.. Enumerable.Range(0, system.Count).Select(_ => new List<int>())];
        for (var split = 0; split < system.Splits.Count; split++)
        {
            splitsWith[system.Splits[split].Parent].Add(split);
            foreach (var child in system.Splits[split].Children)
                splitsWith[child].Add(split);
        }
    }

    /// <param name="triggers">
    /// Whether more must be hidden in a split of a published cell: position of the split, its hidden children. Asked once per pattern.
    /// </param>
    /// <param name="keepTotal">The work is in vain where the grand total must be hidden.</param>
    /// <returns>The hidden cells by position; the grand total among them, and the work broken off, where it would have to be hidden.</returns>
    public static bool[] Run(CellSystem system, bool[] hidden, Func<int, int[], bool> triggers, bool keepTotal) =>
        new SuppressionLoop(system, hidden, triggers).Run(keepTotal);

    private bool[] Run(bool keepTotal)
    {
        Enumerable.Range(0, system.Count).Where(cell => hidden[cell]).ToList().ForEach(CountHidden);
        bool changed;
        do
        {
            changed = false;
            for (var split = 0; split < system.Splits.Count; split++)
            {
                while (Triggers(split))
                {
                    var chosen = Choose(split);
                    if (system.IsLast(chosen))
                        break; // the round before has published it: the audits say whether what is hidden is enough
                    hidden[chosen] = true;
                    if (chosen == 0 && keepTotal)
                        return hidden;
                    CountHidden(chosen);
                    changed = true;
                }
            }

            changed |= CompleteLinearly();
        }
        while (changed);
        return hidden;
    }

    private bool Triggers(int split)
    {
        var (parent, children) = system.Splits[split];
        if (hidden[parent] || hiddenMembers[split] == 0)
            return false;
        var members = Array.FindAll(children, child => hidden[child]);
        return tested.Add((split, string.Join(',', members))) && triggers(split, members);
    }

    /// <summary>The published child that lies in most other splits with hidden cells, the last of several; else the parent.</summary>
    private int Choose(int split)
    {
        var (parent, children) = system.Splits[split];
        var (best, most) = (parent, -1);
        foreach (var child in children.Where(child => !hidden[child]))
        {
            var linked = splitsWith[child].Count(other => other != split && hiddenMembers[other] > 0);
            if (linked >= most)
                (best, most) = (child, linked);
        }

        return best;
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
