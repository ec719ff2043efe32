using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Fill;

/// <summary>What the overview shows.</summary>
public sealed record OverviewModel(Workspace Workspace, IReadOnlyList<SectionProgress> Sections, bool IsPublished, OverviewNotice Notice)
{
    public bool IsOpen => Workspace.Respondent.IsOpen;

    /// <summary>Where to go on: the first section that is not done, else the first.</summary>
    public SectionProgress NextSection =>
        Sections.FirstOrDefault(section => section is { IsAsked: true, IsDone: false })
        ?? Sections.FirstOrDefault(section => section is { IsAsked: true, Answered: 0 })
        ?? Sections.First(section => section.IsAsked);

    /// <summary>Nothing is left to do but to check and send.</summary>
    public bool IsReady => CanSend && Sections.All(section => section.IsDone || !section.IsAsked);

    public bool CanSend => IsOpen && (Workspace.Draft is not null || Workspace.Response is null);
}
