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

    private readonly WorldSystem system;
    private readonly long[] lower;
    private readonly long[] upper;
    private readonly long[] least;
    private readonly long[] most;
    private readonly List<WorldStep> steps = [];

    private WorldAudit(WorldSystem system)
    {
        this.system = system;
        lower = [.. system.Lower];
        upper = [.. system.Upper];
        least = new long[lower.Length];
        most = new long[lower.Length];
    }

    /// <param name="width">How far apart an unknown's values must be, by unknown; 0 where nothing is asked.</param>
    public static AuditResult Run(WorldSystem system, Func<int, long> width) => new WorldAudit(system).Run(width);

    private AuditResult Run(Func<int, long> width)
    {
        var asked = Enumerable.Range(0, lower.Length).Where(unknown => width(unknown) > 0).ToList();
        if (!new BoundsPropagation(system).Narrow(lower, upper))
            return new AuditResult(asked, null, []);
        var narrow = asked.Where(unknown => upper[unknown] - lower[unknown] < width(unknown)).ToList();
        if (narrow.Count > 0)
            return new AuditResult(narrow, null, []);
        var search = new WorldSearch(system, lower, upper);
        if (!search.Start(StartingPoint(), StartSteps))
            return new AuditResult(asked, null, []);
        long[] first = [.. search.Values];
        first.CopyTo(least, 0);
        first.CopyTo(most, 0);
        foreach (var unknown in asked)
        {
            if (!Widen(search, unknown, width(unknown)))
                return new AuditResult([unknown], first, steps);
        }

        return new AuditResult([], first, steps);
    }

    private bool Widen(WorldSearch search, int unknown, long width)
    {
        while (most[unknown] - least[unknown] < width)
        {
            if (Reach(search, unknown, least[unknown] + width, MoveSteps) || Reach(search, unknown, most[unknown] - width, MoveSteps))
                return true;
            if (!Reach(search, unknown, most[unknown] + 1, LastSteps) && !Reach(search, unknown, least[unknown] - 1, LastSteps))
                return false;
        }

        return true;
    }

    private bool Reach(WorldSearch search, int unknown, long value, int budget)
    {
        if (value < lower[unknown] || value > upper[unknown] || search.MoveTo(unknown, value, budget) is not { } changes)
            return false;
        steps.Add(new WorldStep(changes));
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
        foreach (var row in system.Rows)
        {
            var total = row.Low + row.Minus.Sum(unknown => start[unknown]);
            foreach (var unknown in row.Plus)
                start[unknown] = Math.Min(start[unknown], Math.Max(0, total / row.Plus.Length));
        }

        return start;
    }
}
