using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Questions;

namespace SurveyFns.App.Pages.Send;

/// <summary>A draft and the other response that was sent since it was begun.</summary>
public sealed record OvertakenModel(Workspace Workspace)
{
    public IReadOnlyList<Difference> Differences =>
        Difference.Between(Workspace.Definition.ItemsInOrder, AnswerView.Of(Workspace.Response!), AnswerView.Of(Workspace));
}
