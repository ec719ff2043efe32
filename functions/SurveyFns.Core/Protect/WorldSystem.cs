namespace SurveyFns.Core.Protect;

/// <summary>
/// Which whole numbers the hidden cells can have: unknowns with bounds, and conditions on sums of them. A <em>world</em> is a solution.
/// The first unknowns are the hidden cells in the order of the cell system.
/// </summary>
/// <param name="Unknowns">Position in the cell system of every unknown; −1 for an inner cell that no table shows.</param>
/// <param name="Cells">The cell's number in the structure by unknown, also where no table shows it.</param>
/// <param name="Lower">Smallest value by unknown.</param>
/// <param name="Upper">Largest value by unknown; <see cref="Unbounded"/> where nothing limits it.</param>
internal sealed record WorldSystem(int[] Unknowns, long[] Cells, long[] Lower, long[] Upper, IReadOnlyList<WorldRow> Rows)
{
    /// <summary>Far above any figure, and a hundred thousand of them can be added without overflow.</summary>
    public const long Unbounded = 1L << 46;
}
