namespace SurveyFns.Core.Protect;

/// <summary>
/// Walks from one world to another: one unknown is moved out of its range, then the broken conditions are repaired one move at a time,
/// with weights that grow on conditions that stay broken and a short memory against undoing moves (min-conflicts with breakout
/// weights and tabu: Minton et al. 1992, Morris 1993, Glover 1989). Whole numbers throughout. What it finds is a world for certain,
/// since every condition is checked by addition; what it does not find within its steps may still exist.
/// </summary>
internal sealed class WorldSearch
{
    private const int MostCandidates = 32;

    private readonly WorldSystem system;
    private readonly (int Row, int Sign)[][] rowsOf;
    private readonly long[] lower;
    private readonly long[] upper;
    private readonly long[] values;
    private readonly long[] rowValues;
    private readonly long[] weights;
    private readonly long[] tabuUntil;
    private readonly List<int> broken = [];
    private readonly int[] brokenAt;
    private readonly Randomness randomness = new(20010331);
    private readonly Dictionary<int, long> before = [];
    private readonly HashSet<int> weighted = [];
    private long step;

    public WorldSearch(WorldSystem system, long[] lower, long[] upper)
    {
        this.system = system;
        (this.lower, this.upper) = (lower, upper);
        rowsOf = RowsOf(system);
        values = new long[lower.Length];
        rowValues = new long[system.Rows.Count];
        weights = [.. Enumerable.Repeat(1L, system.Rows.Count)];
        tabuUntil = new long[lower.Length];
        brokenAt = [.. Enumerable.Repeat(-1, system.Rows.Count)];
    }

    /// <summary>The world the walk stands in, by unknown.</summary>
    public IReadOnlyList<long> Values => values;

    /// <summary>Finds a first world from a starting point. False where none was found within the steps.</summary>
    public bool Start(IReadOnlyList<long> start, int steps)
    {
        for (var unknown = 0; unknown < values.Length; unknown++)
            values[unknown] = Math.Clamp(start[unknown], lower[unknown], upper[unknown]);
        for (var row = 0; row < rowValues.Length; row++)
        {
            rowValues[row] = system.Rows[row].Plus.Sum(unknown => values[unknown]) - system.Rows[row].Minus.Sum(unknown => values[unknown]);
            Mark(row);
        }

        return Repair(-1, steps);
    }

    /// <summary>
    /// Looks for a world in which one unknown has a value within a range; the walk then stands there. Otherwise it stands where it stood.
    /// </summary>
    /// <returns>What changed, by unknown; null where nothing was found.</returns>
    public IReadOnlyDictionary<int, long>? MoveTo(int unknown, long value, int steps)
    {
        before.Clear();
        Change(unknown, value - values[unknown]);
        if (Repair(unknown, steps))
            return before.Where(entry => values[entry.Key] != entry.Value).ToDictionary(entry => entry.Key, entry => values[entry.Key] - entry.Value);
        foreach (var (changed, value2) in before.ToList())
            Change(changed, value2 - values[changed]);
        return null;
    }

    private bool Repair(int held, int steps)
    {
        for (var taken = 0; broken.Count > 0 && taken < steps; taken++, step++)
        {
            var row = broken[randomness.Below(broken.Count)];
            var (unknown, change, cost) = BestMove(row, held);
            if (cost >= 0)
                RaiseWeights();
            if (unknown < 0)
                continue;
            Change(unknown, change);
            tabuUntil[unknown] = step + 3 + randomness.Below(5);
        }

        foreach (var row in weighted)
            weights[row] = 1;
        weighted.Clear();
        return broken.Count == 0;
    }

    private (int Unknown, long Change, long Cost) BestMove(int row, int held)
    {
        var (plus, minus) = (system.Rows[row].Plus, system.Rows[row].Minus);
        var need = -Violation(row, rowValues[row]);
        var best = (Unknown: -1, Change: 0L, Cost: long.MaxValue);
        var total = plus.Length + minus.Length;
        var offset = randomness.Below(total);
        for (var candidate = 0; candidate < Math.Min(total, MostCandidates); candidate++)
        {
            var member = (offset + candidate) % total;
            var (unknown, sign) = member < plus.Length ? (plus[member], 1) : (minus[member - plus.Length], -1);
            if (unknown == held || tabuUntil[unknown] > step)
                continue;
            Consider(unknown, sign * need, ref best);
            if (need is > 1 or < -1)
                Consider(unknown, sign * Math.Sign(need), ref best);
        }

        return best;
    }

    private void Consider(int unknown, long wanted, ref (int Unknown, long Change, long Cost) best)
    {
        var change = Math.Clamp(values[unknown] + wanted, lower[unknown], upper[unknown]) - values[unknown];
        if (change == 0)
            return;
        var cost = 0L;
        foreach (var (row, sign) in rowsOf[unknown])
            cost += weights[row] * (Math.Abs(Violation(row, rowValues[row] + (sign * change))) - Math.Abs(Violation(row, rowValues[row])));
        if (cost < best.Cost)
            best = (unknown, change, cost);
    }

    private void RaiseWeights()
    {
        foreach (var row in broken.Count <= 16 ? broken : broken.GetRange(0, 16))
        {
            weights[row]++;
            weighted.Add(row);
        }
    }

    private void Change(int unknown, long change)
    {
        if (change == 0)
            return;
        before.TryAdd(unknown, values[unknown]);
        values[unknown] += change;
        foreach (var (row, sign) in rowsOf[unknown])
        {
            rowValues[row] += sign * change;
            Mark(row);
        }
    }

    /// <summary>How far a row's value is above (positive) or below (negative) its range.</summary>
    private long Violation(int row, long value) =>
        value > system.Rows[row].High ? value - system.Rows[row].High : value < system.Rows[row].Low ? value - system.Rows[row].Low : 0;

    private void Mark(int row)
    {
        var isBroken = Violation(row, rowValues[row]) != 0;
        if (isBroken == brokenAt[row] >= 0)
            return;
        if (isBroken)
        {
            brokenAt[row] = broken.Count;
            broken.Add(row);
            return;
        }

        var (hole, last) = (brokenAt[row], broken[^1]);
        (broken[hole], brokenAt[last]) = (last, hole);
        broken.RemoveAt(broken.Count - 1);
        brokenAt[row] = -1;
    }

    private static (int Row, int Sign)[][] RowsOf(WorldSystem system)
    {
        var lists = system.Lower.Select(_ => new List<(int, int)>()).ToArray();
        for (var row = 0; row < system.Rows.Count; row++)
        {
            foreach (var unknown in system.Rows[row].Plus)
                lists[unknown].Add((row, 1));
            foreach (var unknown in system.Rows[row].Minus)
                lists[unknown].Add((row, -1));
        }

        return [.. lists.Select(list => list.ToArray())];
    }
}
