namespace SurveyFns.Core.Protect;

/// <summary>
/// Looks for worlds that show that every hidden cell can have values far enough apart. Clean is a proof; not clean means only that no
/// proof was found within the steps. Depends on nothing but the system it is given, so that all worlds of the system share the outcome.
/// </summary>
internal sealed class WorldAudit
{
    private const int StartSteps = 200_000;
    private const int MoveSteps = 2_000;
    private const int LastSteps = 20_000;
    private const int MostUnknownsForInsiders = 20_000;

    private readonly WorldSystem system;
    private readonly Func<int, long, long, bool> isWide;
    private readonly long[] lower;
    private readonly long[] upper;
    private readonly long[] least;
    private readonly long[] most;
    private readonly List<WorldStep> steps = [];
    private readonly WorldSearch search;
    private InsiderCoverage? coverage;

    private WorldAudit(WorldSystem system, Func<int, long, long, bool> isWide)
    {
        this.system = system;
        this.isWide = isWide;
        lower = [.. system.Lower];
        upper = [.. system.Upper];
        least = new long[lower.Length];
        most = new long[lower.Length];
        search = new WorldSearch(system, lower, upper);
    }

    /// <param name="isWide">Whether two values of an unknown, the smaller first, are far enough apart.</param>
    /// <param name="insiders">Also ask whether a firm that knows that its own cell is at least 1 could compute any cell.</param>
    public static AuditResult Run(WorldSystem system, Func<int, long, long, bool> isWide, bool insiders) =>
        new WorldAudit(system, isWide).Run(insiders);

    private AuditResult Run(bool insiders)
    {
        if (!new BoundsPropagation(system).Narrow(lower, upper))
            return new AuditResult(null, null, []);
        var asked = Enumerable.Range(0, lower.Length).Where(unknown => system.Unknowns[unknown] >= 0).ToList();
        foreach (var unknown in asked)
        {
            if (!isWide(unknown, lower[unknown], upper[unknown]))
                return new AuditResult(unknown, null, []);
        }

        if (!search.Start(StartingPoint(), StartSteps))
            return new AuditResult(null, null, []);
        long[] first = [.. search.Values];
        first.CopyTo(least, 0);
        first.CopyTo(most, 0);
        foreach (var unknown in asked)
        {
            if (!Widen(unknown))
                return new AuditResult(unknown, first, steps);
        }

        WorldStep[] shown = [.. steps];
        return new AuditResult(insiders ? FirstKnownToAnInsider(first, asked) : null, first, shown);
    }

    private bool Widen(int unknown)
    {
        for (var leap = 1L; !isWide(unknown, least[unknown], most[unknown]);)
        {
            if (Reach(unknown, most[unknown] + leap, MoveSteps) || Reach(unknown, least[unknown] - leap, MoveSteps))
                leap *= 2;
            else if (leap > 1)
                leap /= 2;
            else if (!Reach(unknown, most[unknown] + 1, LastSteps) && !Reach(unknown, least[unknown] - 1, LastSteps))
                return false;
        }

        return true;
    }

    private int? FirstKnownToAnInsider(long[] first, List<int> asked)
    {
        if (lower.Length > MostUnknownsForInsiders)
            return null;
        coverage = new InsiderCoverage(search.Values);
        Replay(first);
        for (var insider = 0; insider < lower.Length; insider++)
        {
            if (upper[insider] < 1 || asked.TrueForAll(unknown => coverage.Varies(unknown, insider)))
                continue;
            if (search.Values[insider] < 1 && !Reach(insider, 1, LastSteps))
                continue;
            var before = lower[insider];
            lower[insider] = Math.Max(1, before);
            var known = asked.FindIndex(unknown => !coverage.Varies(unknown, insider) && !Vary(unknown));
            lower[insider] = before;
            if (known >= 0)
                return asked[known];
        }

        return null;
    }

    /// <summary>Takes in the steps made so far, from the first world on.</summary>
    private void Replay(long[] first)
    {
        coverage = new InsiderCoverage(first);
        long[] world = [.. first];
        foreach (var step in steps)
        {
            foreach (var (unknown, change) in step.Changes)
                world[unknown] += change;
            coverage.Take(step, world);
        }
    }

    private bool Vary(int unknown) =>
        Reach(unknown, search.Values[unknown] + 1, MoveSteps) || Reach(unknown, search.Values[unknown] - 1, MoveSteps)
        || Reach(unknown, search.Values[unknown] + 1, LastSteps) || Reach(unknown, search.Values[unknown] - 1, LastSteps);

    private bool Reach(int unknown, long value, int budget)
    {
        if (value < lower[unknown] || value > upper[unknown] || search.MoveTo(unknown, value, budget) is not { } changes)
            return false;
        var step = new WorldStep(changes);
        steps.Add(step);
        coverage?.Take(step, search.Values);
        foreach (var changed in changes.Keys)
        {
            least[changed] = Math.Min(least[changed], search.Values[changed]);
            most[changed] = Math.Max(most[changed], search.Values[changed]);
        }

        return true;
    }

    /// <summary>Every condition's total spread evenly over its members, from the large cells down.</summary>
    private long[] StartingPoint()
    {
        var start = new long[upper.Length];
        Array.Fill(start, WorldSystem.Unbounded);
        foreach (var row in system.Rows.Where(row => row.Low == row.High))
        {
            var total = row.Low + row.Minus.Sum(unknown => start[unknown]);
            foreach (var unknown in row.Plus)
                start[unknown] = Math.Min(start[unknown], Math.Max(0, total / row.Plus.Length));
        }

        return start;
    }
}
