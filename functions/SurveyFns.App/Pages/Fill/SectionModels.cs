using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Questions;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Makes the page of a section from what the firm has.</summary>
public static class SectionModels
{
    /// <param name="isChecked">Show what is wrong or missing.</param>
    /// <param name="rows">Rows to show of each group, at least; the filled ones are always shown.</param>
    public static SectionModel Of(Workspace workspace, Section section, bool isChecked, int rows)
    {
        var review = workspace.Review;
        IReadOnlyList<Finding> findings = isChecked
            ? [.. Workspace.In(section, review.Missing), .. Workspace.In(section, review.Findings)]
            : [];
        return new SectionModel
        {
            Workspace = workspace,
            Section = section,
            Questions = [.. section.Items.Select(item => Of(workspace, item, findings, rows))],
            Totals = TotalLine.Of(workspace.Definition, section, review.Answers),
            Findings = InOrder(section, findings),
        };
    }

    private static Question Of(Workspace workspace, Item item, IReadOnlyList<Finding> findings, int rows)
    {
        var raw = workspace.Document.Answers[item.Id];
        var last = workspace.Last?[item.Id];
        return new Question
        {
            Item = item,
            Field = FieldName.Of(item.Id),
            Raw = raw,
            Last = last,
            LastRound = workspace.Definition.CompareWith,
            IsPrefilled = workspace.IsPrefilled(item),
            IsAsked = workspace.IsAsked(item),
            Findings = [.. findings.Where(finding => finding.Item == item.Id)],
            RowFindings = [.. findings.Where(finding => finding.Item != item.Id && FieldName.RootOf(finding.Item) == item.Id)],
            Rows = Math.Clamp(Math.Max(rows, RawAnswer.Rows(raw).Count), 1, Math.Max(1, item.MaximumRows)),
        };
    }

    private static IReadOnlyList<Finding> InOrder(Section section, IReadOnlyList<Finding> findings)
    {
        var positions = section.Items.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        return [.. findings.OrderBy(finding => positions[FieldName.RootOf(finding.Item)])];
    }
}
