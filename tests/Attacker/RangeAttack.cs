namespace Attacker;

/// <summary>How far apart the values of every hidden count can be, in whole numbers.</summary>
internal sealed class RangeAttack
{
    private const int MostLinearUnknowns = 300;
    private const double Rounding = 1e-6;

    private readonly Puzzle puzzle;
    private readonly IntegerSearch search;
    private readonly long[] lower;
    private readonly long[] upper;
    private readonly long[] least;
    private readonly long[] most;

    /// <param name="atLeastOne">Unknowns of which the attacker knows that they are 1 or more.</param>
    public RangeAttack(Puzzle puzzle, long largest, IEnumerable<int> atLeastOne, int mostNodes)
    {
        this.puzzle = puzzle;
        search = new IntegerSearch(puzzle, mostNodes);
        lower = new long[puzzle.Names.Count];
        upper = [.. Enumerable.Repeat(largest, puzzle.Names.Count)];
        foreach (var unknown in atLeastOne)
            lower[unknown] = 1;
        least = [.. Enumerable.Repeat(long.MaxValue, puzzle.Names.Count)];
        most = [.. Enumerable.Repeat(long.MinValue, puzzle.Names.Count)];
    }

    /// <summary>Hidden cells of which nothing could be decided within the nodes.</summary>
    public int Undecided { get; private set; }

    /// <returns>The hidden cells whose values lie less than <paramref name="width"/> apart, with their range.</returns>
    public IEnumerable<(int Unknown, long Least, long Most)> Narrow(long width)
    {
        var hasWorld = search.Narrow(lower, upper, Enumerable.Range(0, puzzle.Equations.Count)) && Take(search.Solve(lower, upper));
        for (var unknown = 0; unknown < puzzle.Hidden; unknown++)
        {
            var (narrow, decided) = hasWorld ? IsNarrow(unknown, width) : (false, false);
            if (decided && narrow)
                yield return (unknown, least[unknown], most[unknown]);
            else if (!decided && LinearRange(unknown) is var (low, high) && high - low < width)
                yield return (unknown, low, high);
            else if (!decided)
                Undecided++;
        }
    }

    /// <summary>What linear programming says where the complete search gave up; null where the riddle is too large for it.</summary>
    private (long Low, long High)? LinearRange(int unknown)
    {
        if (puzzle.Names.Count > MostLinearUnknowns || LinearBounds.Of(puzzle, unknown) is not { } range)
            return null;
        return ((long)Math.Ceiling(Math.Max(range.Least, lower[unknown]) - Rounding), (long)Math.Floor(Math.Min(range.Most, upper[unknown]) + Rounding));
    }

    private (bool Narrow, bool Decided) IsNarrow(int unknown, long width)
    {
        while (most[unknown] - least[unknown] < width)
        {
            var decided = true;
            if (Reach(unknown, least[unknown] + width, long.MaxValue, ref decided) || Reach(unknown, long.MinValue, most[unknown] - width, ref decided)
                || Reach(unknown, most[unknown] + 1, long.MaxValue, ref decided) || Reach(unknown, long.MinValue, least[unknown] - 1, ref decided))
                continue;
            return (true, decided);
        }

        return (false, true);
    }

    private bool Reach(int unknown, long from, long to, ref bool decided)
    {
        long[] low = [.. lower];
        long[] high = [.. upper];
        low[unknown] = Math.Max(low[unknown], from);
        high[unknown] = Math.Min(high[unknown], to);
        if (low[unknown] > high[unknown])
            return false;
        var found = Take(search.Solve(low, high));
        decided &= found || !search.GaveUp;
        return found;
    }

    private bool Take(long[]? solution)
    {
        for (var unknown = 0; solution is not null && unknown < solution.Length; unknown++)
        {
            least[unknown] = Math.Min(least[unknown], solution[unknown]);
            most[unknown] = Math.Max(most[unknown], solution[unknown]);
        }

        return solution is not null;
    }
}
