using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Average change per year between the first and the last figure shown: (N₁ / N₀)^(1/years) − 1. Years are those between the reference
/// dates, counted in whole years where day and month agree, else in days of 1/365.25 year.
/// </summary>
/// <param name="From">Round of N₀.</param>
/// <param name="To">Round of N₁.</param>
/// <param name="Rate">0.1 = ten per cent a year.</param>
internal sealed record AnnualChange(string From, string To, double Rate)
{
    /// <param name="figures">One per round, in their order; null where none is shown.</param>
    /// <returns>Null where fewer than two figures are shown or one of the two ends is not positive.</returns>
    public static AnnualChange? Of(IReadOnlyList<ReleaseRound> rounds, IReadOnlyList<decimal?> figures)
    {
        int[] shown = [.. Enumerable.Range(0, rounds.Count).Where(round => figures[round] is not null)];
        if (shown.Length < 2 || figures[shown[0]] is not > 0 || figures[shown[^1]] is not > 0)
        {
            return null;
        }

        var (first, last) = (rounds[shown[0]], rounds[shown[^1]]);
        var years = YearsBetween(first.ReferenceDate, last.ReferenceDate);
        return years <= 0 ? null : new AnnualChange(
            first.Id, last.Id, Math.Pow((double)(figures[shown[^1]]!.Value / figures[shown[0]]!.Value), 1 / years) - 1);
    }

    private static double YearsBetween(DateOnly from, DateOnly to) => (from.Month, from.Day) == (to.Month, to.Day)
        ? to.Year - from.Year
        : (to.DayNumber - from.DayNumber) / 365.25;
}
