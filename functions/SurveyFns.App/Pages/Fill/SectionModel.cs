using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Questions;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Fill;

/// <summary>What the page of a section shows.</summary>
public sealed record SectionModel
{
    public required Workspace Workspace { get; init; }

    public required Section Section { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyDictionary<string, TotalLine> Totals { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Why what was typed is not saved; null where it is.</summary>
    public LocalizedText? NotSaved { get; init; }

    /// <summary>Questions that the answers have led to.</summary>
    public IReadOnlyList<Item> More { get; init; } = [];

    public IReadOnlyList<Section> Path => Workspace.Path;

    /// <summary>Pages there are, as far as the answers tell.</summary>
    public int Count => Workspace.Outline.Count;

    /// <summary>From 1; 0 where the section is not asked (any more) and is shown only for what was typed in it.</summary>
    public int Number => PlaceIn(Workspace.Outline) + 1;

    public Section? Previous => PlaceIn(Path) is > 0 and var place ? Path[place - 1] : null;

    public Section? Next => PlaceIn(Path) is >= 0 and var place && place + 1 < Path.Count ? Path[place + 1] : null;

    public string Seen => Workspace.Document.Digest(Section.Items.Select(item => item.Id));

    public string Shown => string.Join(' ', Section.Items.Where(Workspace.IsAsked).Select(item => item.Id));

    /// <summary>Codes of the soft edits shown: pressing the button again goes on.</summary>
    public string Warned => string.Join(' ', Findings.Where(finding => finding.Confirmable).Select(finding => finding.Code).Distinct());

    public static string Href(PageContext page, Section section) => page.Href($"section/{section.Id}");

    public IReadOnlyList<SummaryLine> Lines(Language language) =>
        [.. Findings.Select(finding => new SummaryLine(finding.Message.In(language), "#" + FieldName.IdOfFinding(finding.Item)))];

    public string SummaryTitle(Language language) => Findings.Count == 1
        ? PageTexts.SectionErrorsOne.In(language)
        : PageTexts.SectionErrors.In(language, Findings.Count);

    private int PlaceIn(IReadOnlyList<Section> sections) =>
        sections.Index().Where(section => section.Item.Id == Section.Id).Select(section => section.Index).DefaultIfEmpty(-1).First();
}
