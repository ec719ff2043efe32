namespace SurveyFns.Core.Protect;

/// <summary>Narrows the bounds of unknowns by what every condition leaves to each of them; exact, never loses a world.</summary>
internal sealed class BoundsPropagation(WorldSystem system)
{
    private const int MostRounds = 50;

    /// <summary>False where a condition cannot hold: there is no world within the bounds.</summary>
    public bool Narrow(long[] lower, long[] upper)
    {
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            foreach (var row in system.Rows)
            {
                if (!Narrow(row, lower, upper, ref changed))
                    return false;
            }
        }

        return true;
    }

    private static bool Narrow(WorldRow row, long[] lower, long[] upper, ref bool changed)
    {
        var least = row.Plus.Sum(unknown => lower[unknown]) - row.Minus.Sum(unknown => upper[unknown]);
        var most = row.Plus.Sum(unknown => upper[unknown]) - row.Minus.Sum(unknown => lower[unknown]);
        if (least > row.High || most < row.Low)
            return false;
        foreach (var unknown in row.Plus)
            changed |= Tighten(unknown, row.Low - (most - upper[unknown]), row.High - (least - lower[unknown]), lower, upper);
        foreach (var unknown in row.Minus)
            changed |= Tighten(unknown, least + upper[unknown] - row.High, most + lower[unknown] - row.Low, lower, upper);
        return true;
    }

    private static bool Tighten(int unknown, long low, long high, long[] lower, long[] upper)
    {
        var changed = false;
        if (low > lower[unknown])
        {
            lower[unknown] = low;
            changed = true;
        }

        if (high < upper[unknown])
        {
            upper[unknown] = high;
            changed = true;
        }

        return changed;
    }
}
