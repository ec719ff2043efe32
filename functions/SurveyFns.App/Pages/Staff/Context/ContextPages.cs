using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Files;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>Takes a reference table in two steps: the file and where it comes from, then what its columns mean.</summary>
public sealed class ContextPages(ContextTables tables, StaffActionStore actions)
{
    public Task<IResult> ServeAsync(StaffVisit visit, SurveyId survey, CancellationToken cancellationToken) => visit.Form is null
        ? ShowAsync(visit, survey, ContextFields.Blank, [], cancellationToken)
        : TakeAsync(visit, survey, ContextFields.Read(visit), cancellationToken);

    private async Task<IResult> TakeAsync(StaffVisit visit, SurveyId survey, ContextFields fields, CancellationToken cancellationToken)
    {
        if (!fields.HasRows)
        {
            var (opened, problem) = await OpenAsync(visit, fields, cancellationToken);
            var refused = ("file", problem ?? StaffTexts.ContextNoRows);
            return opened is null
                ? await ShowAsync(visit, survey, fields, [refused, .. ContextChecks.Of(fields)], cancellationToken)
                : await ShowAsync(visit, survey, opened, [.. ContextChecks.Of(opened).Where(problem => !problem.Field.StartsWith("column-", StringComparison.Ordinal))], cancellationToken);
        }

        var problems = ContextChecks.Of(fields);
        if (problems.Count > 0 || ContextTableJson.Read(ContextJson.Of(fields), survey, fields.Id) is not { } read)
        {
            return await ShowAsync(visit, survey, fields, problems.Count > 0 ? problems : [("file", StaffTexts.ContextColumnName)], cancellationToken);
        }

        switch (await tables.PublishAsync(read.Table, read.Csv, cancellationToken))
        {
            case ContextTableOutcome.Published published:
                await actions.AddAsync(visit.Member.Name, survey, StaffActionKind.ContextTablePublished, $"{fields.Id} v{published.Table.Version}", cancellationToken);
                return Redirect.To($"{RoundSummary.SurveyHref(survey, "context")}?{ContextModel.PublishedParameter}={fields.Id}");
            case ContextTableOutcome.Refused refused:
                return await ShowAsync(visit, survey, fields with { Csv = "", Columns = [] }, [.. refused.Problems.Select(problem => ("file", problem))], cancellationToken);
            default:
                return await ShowAsync(visit, survey, fields, [("file", StaffTexts.NoticeOf(ReleaseNotice.Busy))], cancellationToken);
        }
    }

    /// <returns>The fields with the rows of the file, or null; then what is wrong with the file, where it is not that it has no rows.</returns>
    private static async Task<(ContextFields? Opened, LocalizedText? Problem)> OpenAsync(
        StaffVisit visit, ContextFields fields, CancellationToken cancellationToken)
    {
        if (visit.Form!.Files[ContextFields.FileField] is not { Length: > 0 } file)
        {
            return (null, null);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var (text, problem) = SpreadsheetText.Read(content.ToArray());
        return (problem is null ? ContextFile.Open(fields, text) : null, problem);
    }

    private async Task<IResult> ShowAsync(
        StaffVisit visit, SurveyId survey, ContextFields fields, IReadOnlyList<(string Field, LocalizedText Text)> problems, CancellationToken cancellationToken)
    {
        var known = (await tables.ListVersionsAsync(survey, cancellationToken)).GroupBy(version => version.Table.Id, StringComparer.Ordinal).ToList();
        var published = known.FirstOrDefault(table => table.Key == visit.Query(ContextModel.PublishedParameter))
            ?.FirstOrDefault(version => version.Withdrawal is null)?.Table;
        return new HtmlPage<ContextPage, ContextModel>(
            visit.Page,
            new ContextModel(survey, known, fields, problems, published, visit.Form is null ? ReleaseDecisions.Done(visit) : ReleaseNotice.None),
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
