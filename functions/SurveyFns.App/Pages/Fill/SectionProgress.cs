using SurveyFns.App.Pages.Drafts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>How far a section is.</summary>
/// <param name="IsUndecided">Not asked yet, but other answers may still lead to it.</param>
/// <param name="Missing">Required answers that are not there.</param>
/// <param name="Errors">Answers that cannot be sent as they are.</param>
/// <param name="Answered">Items with anything typed.</param>
/// <param name="Untouched">Of these, items that hold last year's answer in a section that was never saved.</param>
public sealed record SectionProgress(Section Section, bool IsAsked, bool IsUndecided, int Missing, int Errors, int Answered, int Untouched)
{
    public bool IsDone => IsAsked && Missing == 0 && Errors == 0;

    /// <summary>Complete with last year's answers, which nobody has looked at.</summary>
    public bool IsPrefilled => IsDone && Answered > 0 && Untouched == Answered;

    public static IReadOnlyList<SectionProgress> Of(Workspace workspace) => [.. workspace.Definition.Sections.Select(section => new SectionProgress(
        section,
        workspace.IsAsked(section),
        workspace.IsUndecided(section),
        Workspace.In(section, workspace.Review.Missing).Count(),
        Workspace.In(section, workspace.Review.Findings).Count(finding => !finding.Confirmable),
        section.Items.Count(item => workspace.Document.Answers[item.Id] is not null),
        workspace.IsUntouched(section) ? section.Items.Count(workspace.IsPrefilled) : 0))];
}
