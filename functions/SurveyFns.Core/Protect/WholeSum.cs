namespace SurveyFns.Core.Protect;

/// <summary>A sum that another, its part, can never be above, as it is published.</summary>
/// <param name="System">Its cells.</param>
/// <param name="Published">Its figure by position in its system; null where it is hidden.</param>
internal sealed record WholeSum(CellSystem System, Func<int, long?> Published)
{
    /// <summary>Whether a cell of the part has no published figure of the whole beside it.</summary>
    public bool Hides(long cell) => At(cell) is null;

    /// <summary>The figure of a cell by its number; null where it is hidden or no table holds it.</summary>
    public long? At(long cell) => System.PositionOf(cell) is >= 0 and var position ? Published(position) : null;

    /// <summary>Whether the whole has the cell and hides it: its part must not be shown there, or it would be a lower limit for the whole.</summary>
    public bool HidesItself(long cell) => System.PositionOf(cell) is >= 0 and var position && Published(position) is null;

    /// <summary>Whether two values of a part leave differences to the whole that are far enough apart too.</summary>
    public bool KeepsDifferenceWide(Surveys.DisclosureRule rule, long cell, long least, long most) =>
        At(cell) is not { } whole || SumTrial.IsWide(rule, whole - most, whole - least);
}
