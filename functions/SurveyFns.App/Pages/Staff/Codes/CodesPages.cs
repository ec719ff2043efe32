using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>The pages before codes are issued, and after a form was sent twice. Every form begins an issuing of its own.</summary>
public sealed class CodesPages(RoundSummaries summaries, GetProgressHandler progress, IssueRunStore runs)
{
    public async Task<IResult> AskAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(definition, cancellationToken);
        if (await progress.HandleAsync(definition.Key, cancellationToken) is not { } found)
        {
            return Redirect.To(summary.Href("times"));
        }

        var firm = found.Firms.FirstOrDefault(firm => firm.Firm.Value == visit.Query(CodesModel.FirmField));
        var left = Named(found, IssueRun.FirmsLeft(await runs.ListAsync(definition.Key, cancellationToken)));
        return new HtmlPage<CodesPage, CodesModel>(visit.Page, new CodesModel(summary, found, firm, NewRun(), left));
    }

    /// <summary>Nothing was issued: the form had been sent before. Where that broke off, the page before says for whom codes are needed.</summary>
    public async Task<IResult> RepeatedAsync(StaffVisit visit, SurveyDefinition definition, IssueRun earlier, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(definition, cancellationToken);
        if (!earlier.IsShown || await progress.HandleAsync(definition.Key, cancellationToken) is not { } found)
        {
            return Redirect.To(summary.Href("access-codes"));
        }

        return new HtmlPage<RepeatedPage, RepeatedModel>(
            visit.Page, new RepeatedModel(summary, earlier.Id, Named(found, earlier.Firms), NewRun()));
    }

    private static IReadOnlyList<FirmProgress> Named(RoundProgress progress, IReadOnlyList<string> firms)
    {
        var wanted = firms.ToHashSet(StringComparer.Ordinal);
        return [.. progress.Firms.Where(firm => wanted.Contains(firm.Firm.Value))];
    }

    private static string NewRun() => Guid.NewGuid().ToString("N");
}
