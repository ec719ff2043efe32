using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Staff prepare a round or change its times.</summary>
public sealed class StaffRoundTimes(StaffGate gate, RoundSummaries summaries, SaveRoundHandler handler, StaffActionStore actions)
{
    [Function("StaffRoundTimes")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/rounds/{round}/times")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request,
            survey,
            round,
            (visit, definition) => visit.Form is null ? ShowAsync(visit, definition, cancellationToken) : SaveAsync(visit, definition, cancellationToken),
            cancellationToken);

    private async Task<IResult> ShowAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var all = await summaries.ListAsync(definition.Survey, cancellationToken);
        var own = all.First(summary => summary.Definition == definition);
        var earlier = own.Round is null ? all.FirstOrDefault(summary => summary.Round is not null)?.Round : null;
        var fields = own.Round is { } round ? TimesFields.Of(round) : earlier is null ? TimesFields.Blank : TimesFields.YearsAfter(earlier, definition.Round);
        var isSuggested = earlier is not null && fields != TimesFields.Blank;
        return new HtmlPage<TimesPage, TimesModel>(visit.Page, new TimesModel(own, fields, isSuggested, []));
    }

    private async Task<IResult> SaveAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var fields = TimesFields.Read(visit);
        var outcome = await handler.HandleAsync(definition.Key, fields.ToRequest(), cancellationToken);
        if (outcome is SaveRoundOutcome.Saved)
        {
            await actions.AddAsync(visit.Member.Name, definition.Survey, StaffActionKind.RoundSaved, definition.Round.Value, cancellationToken);
            return Redirect.To($"{RoundSummary.RoundHref(definition.Key)}?saved=1");
        }

        var summary = await summaries.FindAsync(definition, cancellationToken);
        var failures = outcome is SaveRoundOutcome.Invalid invalid ? invalid.Failures : [];
        return new HtmlPage<TimesPage, TimesModel>(
            visit.Page, new TimesModel(summary, fields, IsSuggested: false, failures),
            failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }
}
