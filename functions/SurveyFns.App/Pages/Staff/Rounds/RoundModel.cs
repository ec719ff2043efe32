using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>What the page of a round shows.</summary>
/// <param name="WasSaved">Whether its times have just been saved.</param>
public sealed record RoundModel(RoundSummary Summary, RoundProgress Progress, FirmFilter Filter, bool WasSaved)
{
    /// <summary>Rows of the list; who looks for others narrows it down or downloads it.</summary>
    public const int MostFirms = 200;

    public IReadOnlyList<FirmProgress> Matching { get; } = [.. Progress.Firms.Where(Filter.Matches)];

    /// <summary>Answers that came or changed after the figures were frozen.</summary>
    public int NotInRelease => Progress.Firms.Count(Progress.IsNotInRelease);
}
