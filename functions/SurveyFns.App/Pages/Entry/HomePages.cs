using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Entry;

/// <summary>Makes the first page.</summary>
public sealed class HomePages(RespondentGate gate, SurveyCatalog catalog, IRoundStore rounds, TimeProvider clock)
{
    /// <summary>Closed rounds shown, latest first: who looks for older ones has their address.</summary>
    private const int MostClosed = 3;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (open, closed) = (new List<HomeRound>(), new List<HomeRound>());
        foreach (var survey in catalog.Surveys)
        {
            var known = await rounds.ListAsync(survey, cancellationToken);
            var defined = known.Where(round => catalog.Find(round.Key) is not null)
                .Select(round => new HomeRound(catalog.Find(round.Key)!, round)).Reverse().ToList();
            open.AddRange(defined.Where(round => round.Round.StateAt(now) == RoundState.Open));
            closed.AddRange(defined.Where(round => round.Round.StateAt(now) == RoundState.Closed).Take(MostClosed));
        }

        return new HtmlPage<HomePage, HomeModel>(gate.ContextOf(request), new HomeModel(open, closed));
    }
}
