using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>A signed-in firm on a page of its round.</summary>
/// <param name="Name">Who is filling in, as far as told.</param>
public sealed record Respondent(SurveyDefinition Definition, Round Round, AccessCodeRecord Record, string? Name, PageContext Page)
{
    public FirmId Firm => Record.Firm;

    public bool IsOpen => Page.State == RoundState.Open;
}
