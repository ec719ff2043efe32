using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>
/// Issues codes for a form. The form's issuing is kept before the first code is stored and ended when the codes are about to be shown:
/// loading the page again issues nothing, and where an issuing broke off it is known which firms may have a code that nobody saw.
/// </summary>
public sealed class CodeIssuing(
    CodesPages pages, GetProgressHandler progress, IssueAccessCodesHandler handler, IssueRunStore runs, LetterWriter letters,
    StaffActionStore actions)
{
    public async Task<IResult> IssueAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var id = visit.Field(CodesModel.RunField);
        if (!Guid.TryParseExact(id, "N", out _))
        {
            return Message.Of(visit.Page, StaffTexts.FormExpired, StatusCodes.Status400BadRequest);
        }

        var chosen = await ChosenAsync(visit, definition, cancellationToken);
        var firms = chosen ?? await WithoutCodeAsync(definition, cancellationToken);
        if (await runs.BeginAsync(definition.Key, id, firms, cancellationToken) is not { } run)
        {
            var earlier = await runs.FindAsync(definition.Key, id, cancellationToken);
            return await pages.RepeatedAsync(visit, definition, earlier!, cancellationToken);
        }

        var outcome = await handler.HandleAsync(definition.Key, chosen, cancellationToken);
        var answer = await AnswerAsync(visit, definition, outcome, chosen, cancellationToken);
        await runs.EndAsync(outcome is IssueAccessCodesOutcome.Issued issued ? run.Of(issued.Codes) : run, cancellationToken);
        return answer;
    }

    /// <summary>The firms that get a code whether they have one or not; null = all that have none.</summary>
    private async Task<IReadOnlyList<string>?> ChosenAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (visit.Text(CodesModel.FirmField) is { } firm)
        {
            return [firm];
        }

        return visit.Text(CodesModel.AgainField) switch
        {
            null => null,
            CodesModel.AllLeft => IssueRun.FirmsLeft(await runs.ListAsync(definition.Key, cancellationToken)),
            var earlier => (await runs.FindAsync(definition.Key, earlier, cancellationToken))?.Firms ?? [],
        };
    }

    private async Task<IReadOnlyList<string>> WithoutCodeAsync(SurveyDefinition definition, CancellationToken cancellationToken) =>
        await progress.HandleAsync(definition.Key, cancellationToken) is { } found
            ? [.. found.Firms.Where(firm => firm.State == FirmState.NotInvited).Select(firm => firm.Firm.Value)]
            : [];

    private async Task<IResult> AnswerAsync(
        StaffVisit visit, SurveyDefinition definition, IssueAccessCodesOutcome outcome, IReadOnlyList<string>? chosen,
        CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case IssueAccessCodesOutcome.Issued { Codes: var codes }:
                if (codes.Count > 0)
                {
                    var subject = chosen is [var only] ? $"{definition.Round} / {only}" : $"{definition.Round}: {codes.Count}";
                    await actions.AddAsync(
                        visit.Member.Name, definition.Survey, StaffActionKind.AccessCodesIssued, subject, CancellationToken.None);
                }

                return await letters.WriteAsync(visit, definition, codes, cancellationToken);
            case IssueAccessCodesOutcome.NotRegistered:
                return Message.Of(visit.Page, StaffTexts.FirmNotRegistered, StatusCodes.Status422UnprocessableEntity);
            default:
                return Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }
    }
}
