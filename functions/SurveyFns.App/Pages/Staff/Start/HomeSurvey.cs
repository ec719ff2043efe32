using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>A survey on the first page.</summary>
/// <param name="Rounds">The latest first.</param>
public sealed record HomeSurvey(SurveyId Survey, IReadOnlyList<HomeRound> Rounds)
{
    public LocalizedText Title => SeriesTitle.Of(Rounds[0].Summary.Definition.Title, Rounds[0].Summary.Key.Round.Value);

    /// <summary>Rounds that are over and published long ago: shown when asked for.</summary>
    public IReadOnlyList<HomeRound> Earlier => [.. Rounds.Skip(MostAtOnce).Where(round => !round.NeedsWork)];

    public IReadOnlyList<HomeRound> Current => [.. Rounds.Where((round, place) => place < MostAtOnce || round.NeedsWork)];

    private const int MostAtOnce = 3;
}
