namespace Attacker;

/// <summary>
/// Least and most of an unknown over all solutions ≥ 0 by the simplex method, two phases, dense, with Bland's rule, in double precision: good
/// enough to raise an alarm, never used to give one up.
/// </summary>
internal static class LinearBounds
{
    private const double Tiny = 1e-9;
    private const int MostPivots = 20_000;

    /// <returns>Null where the method came to no end.</returns>
    public static (double Least, double Most)? Of(Puzzle puzzle, int unknown) => Of(puzzle.Equations, puzzle.Names.Count, unknown);

    /// <returns>Null where the method came to no end.</returns>
    public static (double Least, double Most)? Of(IReadOnlyList<Equation> equations, int unknowns, int unknown)
    {
        var least = Minimise(equations, unknowns, unknown, 1);
        var most = Minimise(equations, unknowns, unknown, -1);
        return least is null || most is null ? null : (least.Value, -most.Value);
    }

    private static double? Minimise(IReadOnlyList<Equation> equations, int unknowns, int unknown, int sign)
    {
        var (rows, columns) = (equations.Count, unknowns);
        var table = new double[rows + 1, columns + rows + 1];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var (terms, value) = equations[row];
            var turn = value < 0 ? -1 : 1;
            foreach (var (column, factor) in terms)
                table[row, column] += turn * factor;
            table[row, columns + row] = 1;
            table[row, columns + rows] = turn * value;
            basis[row] = columns + row;
            for (var column = 0; column <= columns + rows; column++)
                table[rows, column] -= column < columns || column == columns + rows ? table[row, column] : 0;
        }

        if (Pivot(table, basis, columns + rows) != true || table[rows, columns + rows] < -1e-6)
            return null;
        DriveOutArtificials(table, basis, columns);
        for (var column = 0; column <= columns + rows; column++)
            table[rows, column] = column == unknown ? sign : 0;
        for (var row = 0; row < rows; row++)
            Eliminate(table, rows, row, basis[row]);
        return Pivot(table, basis, columns) is not { } optimal ? null : optimal ? -table[rows, columns + rows] : double.NegativeInfinity;
    }

    /// <summary>What is left of the first phase at value 0 must not come back; rows without any unknown are redundant.</summary>
    private static void DriveOutArtificials(double[,] table, int[] basis, int columns)
    {
        for (var row = 0; row < basis.Length; row++)
        {
            for (var column = 0; basis[row] >= columns && column < columns; column++)
            {
                if (Math.Abs(table[row, column]) > 1e-7)
                    Exchange(table, basis, row, column);
            }
        }
    }

    /// <summary>True at an optimum, false where nothing bounds it, null where it came to no end.</summary>
    private static bool? Pivot(double[,] table, int[] basis, int usable)
    {
        var (rows, last) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        for (var pivots = 0; pivots < MostPivots; pivots++)
        {
            var enter = 0;
            while (enter < usable && table[rows, enter] > -Tiny)
                enter++;
            if (enter == usable)
                return true;
            var leave = -1;
            for (var row = 0; row < rows; row++)
            {
                if (table[row, enter] > Tiny && (leave < 0 || Ratio(row) < Ratio(leave) - Tiny || (Ratio(row) < Ratio(leave) + Tiny && basis[row] < basis[leave])))
                    leave = row;
            }

            if (leave < 0)
                return false;
            Exchange(table, basis, leave, enter);
            double Ratio(int row) => table[row, last] / table[row, enter];
        }

        return null;
    }

    private static void Exchange(double[,] table, int[] basis, int leave, int enter)
    {
        var pivot = table[leave, enter];
        for (var column = 0; column < table.GetLength(1); column++)
            table[leave, column] /= pivot;
        for (var row = 0; row < table.GetLength(0); row++)
        {
            if (row != leave)
                Eliminate(table, row, leave, enter);
        }

        basis[leave] = enter;
    }

    private static void Eliminate(double[,] table, int row, int by, int column)
    {
        var factor = table[row, column];
        for (var other = 0; factor != 0 && other < table.GetLength(1); other++)
            table[row, other] -= factor * table[by, other];
    }
}
