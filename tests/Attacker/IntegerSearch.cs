namespace Attacker;

/// <summary>
/// Whole-number solutions of a puzzle by narrowing intervals and branching on the unknown with the fewest values left. Complete: within its
/// nodes it either finds a solution or knows that there is none.
/// </summary>
internal sealed class IntegerSearch
{
    private readonly Puzzle puzzle;
    private readonly List<int>[] equationsOf;
    private readonly int mostNodes;
    private int nodes;

    public IntegerSearch(Puzzle puzzle, int mostNodes)
    {
        this.puzzle = puzzle;
        this.mostNodes = mostNodes;
        equationsOf = [.. puzzle.Names.Select(_ => new List<int>())];
        for (var equation = 0; equation < puzzle.Equations.Count; equation++)
        {
            foreach (var (unknown, _) in puzzle.Equations[equation].Terms)
                equationsOf[unknown].Add(equation);
        }
    }

    /// <summary>Whether the last search ended for want of nodes.</summary>
    public bool GaveUp { get; private set; }

    /// <returns>A solution within the bounds; null where there is none, or where <see cref="GaveUp"/> says that it is not known.</returns>
    public long[]? Solve(long[] lower, long[] upper)
    {
        nodes = 0;
        GaveUp = false;
        return Branch([.. lower], [.. upper], Enumerable.Range(0, puzzle.Equations.Count));
    }

    /// <summary>Narrows bounds as far as single equations allow; false where they leave nothing.</summary>
    public bool Narrow(long[] lower, long[] upper, IEnumerable<int> start)
    {
        var open = new Queue<int>(start);
        var waiting = open.ToHashSet();
        for (var rounds = 0; open.TryDequeue(out var index) && rounds < 200_000; rounds++)
        {
            waiting.Remove(index);
            var (terms, value) = puzzle.Equations[index];
            var least = terms.Sum(term => term.Sign > 0 ? lower[term.Unknown] : -upper[term.Unknown]);
            var most = terms.Sum(term => term.Sign > 0 ? upper[term.Unknown] : -lower[term.Unknown]);
            if (least > value || most < value)
                return false;
            foreach (var (unknown, sign) in terms)
            {
                var (own, full) = sign > 0 ? (lower[unknown], upper[unknown]) : (-upper[unknown], -lower[unknown]);
                var (low, high) = (Math.Max(own, value - (most - full)), Math.Min(full, value - (least - own)));
                if ((low, high) == (own, full))
                    continue;
                (lower[unknown], upper[unknown]) = sign > 0 ? (low, high) : (-high, -low);
                (least, most) = (least + low - own, most + high - full);
                foreach (var other in equationsOf[unknown].Where(waiting.Add))
                    open.Enqueue(other);
            }
        }

        return true;
    }

    private long[]? Branch(long[] lower, long[] upper, IEnumerable<int> changed)
    {
        if (++nodes > mostNodes)
        {
            GaveUp = true;
            return null;
        }

        if (!Narrow(lower, upper, changed))
            return null;
        var chosen = -1;
        for (var unknown = 0; unknown < lower.Length; unknown++)
        {
            if (lower[unknown] < upper[unknown] && (chosen < 0 || upper[unknown] - lower[unknown] < upper[chosen] - lower[chosen]))
                chosen = unknown;
        }

        if (chosen < 0)
            return lower;
        var middle = lower[chosen] + ((upper[chosen] - lower[chosen]) / 2);
        return Half(lower, upper, chosen, middle, true) ?? (GaveUp ? null : Half(lower, upper, chosen, middle, false));
    }

    private long[]? Half(long[] lower, long[] upper, int unknown, long middle, bool low)
    {
        long[] newLower = [.. lower];
        long[] newUpper = [.. upper];
        if (low)
            newUpper[unknown] = middle;
        else
            newLower[unknown] = middle + 1;
        return Branch(newLower, newUpper, equationsOf[unknown]);
    }
}
