using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>Staff issue access codes and get them once, as letters to print and as a file.</summary>
public sealed class StaffAccessCodes(
    StaffGate gate, RoundSummaries summaries, GetProgressHandler progress, IssueAccessCodesHandler handler, LetterWriter letters, StaffActionStore actions)
{
    [Function("StaffAccessCodes")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/rounds/{round}/access-codes")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request,
            survey,
            round,
            (visit, definition) => visit.Form is null ? AskAsync(visit, definition, cancellationToken) : IssueAsync(visit, definition, cancellationToken),
            cancellationToken);

    private async Task<IResult> AskAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(definition, cancellationToken);
        if (await progress.HandleAsync(definition.Key, cancellationToken) is not { } found)
        {
            return Redirect.To(summary.Href("times"));
        }

        var firm = found.Firms.FirstOrDefault(firm => firm.Firm.Value == visit.Query(CodesModel.FirmField));
        return new HtmlPage<CodesPage, CodesModel>(visit.Page, new CodesModel(summary, found, firm));
    }

    private async Task<IResult> IssueAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var firm = visit.Text(CodesModel.FirmField);
        switch (await handler.HandleAsync(definition.Key, firm is null ? null : [firm], cancellationToken))
        {
            case IssueAccessCodesOutcome.Issued issued:
                await actions.AddAsync(
                    visit.Member.Name, definition.Survey, StaffActionKind.AccessCodesIssued, Subject(definition, firm, issued), cancellationToken);
                return await letters.WriteAsync(visit, definition, issued.Codes, cancellationToken);
            case IssueAccessCodesOutcome.NotRegistered:
                return Message.Of(visit.Page, Texts.StaffTexts.FirmNotRegistered, StatusCodes.Status422UnprocessableEntity);
            default:
                return Message.Of(visit.Page, Texts.StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }
    }

    private static string Subject(SurveyDefinition definition, string? firm, IssueAccessCodesOutcome.Issued issued) =>
        firm is null ? $"{definition.Round}: {issued.Codes.Count}" : $"{definition.Round}: {firm}";
}
