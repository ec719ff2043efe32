using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Where to go on from a section that was saved.</summary>
public static class SectionRoute
{
    private const string More = "more";

    /// <summary>The questions that the address of a section names as new.</summary>
    public static IReadOnlyList<Item> NewQuestions(Workspace workspace, Section section, IQueryCollection query)
    {
        var named = Words(query[More]);
        return [.. section.Items.Where(item => named.Contains(item.Id) && workspace.IsAsked(item))];
    }

    public static Redirect After(Workspace workspace, Section section, SectionAction action, IFormCollection form)
    {
        var page = workspace.Respondent.Page;
        var here = SectionModel.Href(page, section);
        return Redirect.To(action switch
        {
            SectionAction.AddRow add => AfterAdding(workspace, here, add.Group, form),
            SectionAction.RemoveRow remove => $"{here}#{FieldName.Id(FieldName.Of(remove.Group))}",
            SectionAction.Leave => page.Href("overview"),
            SectionAction.Back => Neighbour(workspace, section, -1) is { } previous ? SectionModel.Href(page, previous) : page.Href("overview"),
            _ when NewQuestions(workspace, section, form) is { Count: > 0 } more => $"{here}?{More}={string.Join('+', more)}#more",
            _ when HasNewFindings(workspace, section, form) => $"{here}?checked=1#errors",
            _ => Neighbour(workspace, section, 1) is { } next ? SectionModel.Href(page, next) : page.Href("check"),
        });
    }

    // The row that was added is blank: its number is one more than those shown.
    private static string AfterAdding(Workspace workspace, string here, string group, IFormCollection form)
    {
        var prefix = FieldName.Of(group) + ".";
        var shown = form.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..].Split('.')[0]).Distinct(StringComparer.Ordinal).Count();
        var filled = RawAnswer.Rows(workspace.Document.Answers[group]).Count;
        var rows = Math.Max(filled, Math.Min(shown, filled + 1)) + (shown > filled ? 0 : 1);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{here}?rows={rows}#{FieldName.Id(FieldName.Of(group))}-{rows - 1}");
    }

    private static IReadOnlyList<string> NewQuestions(Workspace workspace, Section section, IFormCollection form)
    {
        var shown = Words(form[SectionFields.Shown]);
        return shown.Count == 0 ? [] : [.. section.Items.Where(item => workspace.IsAsked(item) && !shown.Contains(item.Id)).Select(item => item.Id)];
    }

    private static bool HasNewFindings(Workspace workspace, Section section, IFormCollection form)
    {
        var warned = Words(form[SectionFields.Warned]);
        return Workspace.In(section, workspace.Review.Missing).Any()
            || Workspace.In(section, workspace.Review.Findings).Any(finding => !finding.Confirmable || !warned.Contains(finding.Code));
    }

    private static HashSet<string> Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static Section? Neighbour(Workspace workspace, Section section, int step)
    {
        var sections = workspace.Definition.Sections;
        for (var index = PositionOf(sections, section) + step; index >= 0 && index < sections.Count; index += step)
        {
            if (workspace.IsAsked(sections[index]))
            {
                return sections[index];
            }
        }

        return null;
    }

    private static int PositionOf(IReadOnlyList<Section> sections, Section section) =>
        sections.Index().First(candidate => candidate.Item.Id == section.Id).Index;
}
