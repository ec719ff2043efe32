using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Send;

/// <summary>What the page before sending shows.</summary>
/// <param name="Errors">Hard findings and missing answers.</param>
public sealed record CheckModel(Workspace Workspace, IReadOnlyList<Finding> Errors, IReadOnlyList<SoftEdit> SoftEdits, LocalizedText? Notice)
{
    public bool HasErrors => Errors.Count > 0 || SoftEdits.Any(edit => edit.Problem is not null);

    public bool CanSend => Workspace.Draft is not null || Workspace.Response is null;

    /// <param name="refusals">What sending found; null where nothing was sent yet.</param>
    public static CheckModel Of(Workspace workspace, IReadOnlyList<Finding>? refusals, LocalizedText? notice)
    {
        var reasons = workspace.Document.Confirmations;
        var findings = refusals ?? [.. workspace.Review.Missing, .. workspace.Review.Findings];
        var soft = workspace.Review.Findings.Where(finding => finding.Confirmable).GroupBy(finding => finding.Code, StringComparer.Ordinal)
            .Select(edit => new SoftEdit(edit.Key, [.. edit], reasons.GetValueOrDefault(edit.Key, ""), Problem(workspace, edit.Key, edit.First(), refusals)));
        return new CheckModel(
            workspace, [.. findings.Where(finding => !finding.Confirmable && finding.Code != FindingCodes.ReasonTooLong)], [.. soft], notice);
    }

    public IReadOnlyList<SummaryLine> Lines(PageContext page) =>
    [
        .. Errors.Select(finding => new SummaryLine(finding.Message.In(page.Language), HrefOf(page, finding))),
        .. SoftEdits.Where(edit => edit.Problem is not null).Select(edit => new SummaryLine(edit.Problem!.In(page.Language), "#" + edit.Id)),
    ];

    /// <summary>The question a finding is about, on its page.</summary>
    public string HrefOf(PageContext page, Finding finding)
    {
        var root = FieldName.RootOf(finding.Item);
        var section = Workspace.Definition.Sections.FirstOrDefault(section => section.Items.Any(item => item.Id == root));
        return section is null ? page.Href("overview") : $"{SectionModel.Href(page, section)}?checked=1#{FieldName.IdOfFinding(finding.Item)}";
    }

    public LocalizedText LabelOf(Finding finding) =>
        Workspace.Definition.Items.TryGetValue(FieldName.RootOf(finding.Item), out var item) ? item.Label : new LocalizedText(finding.Item, finding.Item);

    private static LocalizedText? Problem(Workspace workspace, string code, Finding finding, IReadOnlyList<Finding>? refusals)
    {
        if (refusals?.FirstOrDefault(refusal => refusal.Item == $"confirmations.{code}") is { } tooLong)
        {
            return tooLong.Message;
        }

        if (refusals?.Any(refusal => refusal.Code == code) != true)
        {
            return null;
        }

        var label = workspace.Definition.Items.TryGetValue(FieldName.RootOf(finding.Item), out var item) ? item.Label : new LocalizedText(code, code);
        return PageTexts.ReasonMissing.With(label);
    }
}
