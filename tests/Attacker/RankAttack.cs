namespace Attacker;

/// <summary>Which unknowns follow from the equations by adding and subtracting: elimination modulo 2³¹ − 1, dense and plain.</summary>
internal static class RankAttack
{
    private const long Prime = int.MaxValue;

    public static IEnumerable<int> Determined(Puzzle puzzle)
    {
        var rows = puzzle.Equations.Select(equation => Row(puzzle, equation)).ToList();
        var pivots = new List<(long[] Row, int Column)>();
        for (var column = 0; column < puzzle.Names.Count; column++)
        {
            var pivot = rows.Find(row => row[column] != 0);
            if (pivot is null)
                continue;
            rows.Remove(pivot);
            Scale(pivot, Inverse(pivot[column]));
            foreach (var row in rows.Concat(pivots.Select(other => other.Row)))
                Subtract(row, pivot, row[column]);
            pivots.Add((pivot, column));
        }

        return pivots.Where(pivot => pivot.Column < puzzle.Hidden && pivot.Row.Count(value => value != 0) == 1).Select(pivot => pivot.Column);
    }

    private static long[] Row(Puzzle puzzle, Equation equation)
    {
        var row = new long[puzzle.Names.Count];
        foreach (var (unknown, sign) in equation.Terms)
            row[unknown] = (row[unknown] + sign + Prime) % Prime;
        return row;
    }

    private static void Scale(long[] row, long factor)
    {
        for (var column = 0; column < row.Length; column++)
            row[column] = row[column] * factor % Prime;
    }

    private static void Subtract(long[] row, long[] pivot, long factor)
    {
        for (var column = 0; factor != 0 && column < row.Length; column++)
            row[column] = (row[column] + ((Prime - factor) * pivot[column])) % Prime;
    }

    private static long Inverse(long value)
    {
        var result = 1L;
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = result * value % Prime;
            value = value * value % Prime;
        }

        return result;
    }
}
