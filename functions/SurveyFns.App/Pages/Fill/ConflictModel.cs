using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Questions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Two versions of a section's answers to choose from.</summary>
/// <param name="Fields">The form as it was posted, to be sent again.</param>
public sealed record ConflictModel(
    Workspace Current, Section Section, IReadOnlyList<Difference> Differences, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static ConflictModel Of(Workspace current, Workspace mine, Section section, IFormCollection form) => new(
        current,
        section,
        Difference.Between(section.Items, AnswerView.Of(current), AnswerView.Of(mine)),
        [.. Resent(current, section, form)]);

    // With the digest of what is saved now: sending again overwrites what the reader has seen, and no more.
    private static IEnumerable<KeyValuePair<string, string>> Resent(Workspace current, Section section, IFormCollection form) =>
    [
        .. PostedFields.Of(form, name => PostedFields.IsAnswer(name)
            || name is SectionFields.Section or SectionFields.Seen or SectionFields.Shown or SectionFields.Warned),
        KeyValuePair.Create(SectionFields.Theirs, current.Document.Digest(section.Items.Select(item => item.Id))),
    ];
}
