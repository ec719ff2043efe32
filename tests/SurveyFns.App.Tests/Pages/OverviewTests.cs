using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Tests.Pages;

public sealed class OverviewTests
{
    private const string Prefilled = """{"operating_status":"active","university_spinoff":["no"]}""";

    private static readonly AnswerSet LastYear = new([KeyValuePair.Create<string, Answer>("university_spinoff", new ChoicesAnswer(["no"]))]);

    [Fact]
    public async Task Render_LastYearsAnswersNobodyLookedAt_AreNotComplete()
    {
        var workspace = Pages.Workspace(Definitions.Of2026, Prefilled, LastYear);
        Assert.True(Progress(workspace).IsPrefilled);
        Assert.True(Progress(workspace).IsDone);
        Assert.Contains($"<span class=\"tag \">{PageTexts.StatePrefilled.Ja}</span>", await RenderAsync(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SectionSavedUnchanged_IsComplete()
    {
        var workspace = Pages.Workspace(Definitions.Of2026, Prefilled, LastYear);
        var saved = workspace with { Document = DraftDocument.Parse(workspace.Document.WithSaved("university").ToUtf8()) };
        Assert.Equal(["university"], saved.Document.SavedSections);
        Assert.False(Progress(saved).IsPrefilled);
    }

    [Fact]
    public void Of_AnswerOfThisYear_IsComplete() =>
        Assert.False(Progress(Pages.Workspace(Definitions.Of2026, """{"operating_status":"active","university_spinoff":["no"]}""")).IsPrefilled);

    [Fact]
    public async Task Render_NoDraft_LeadsToSendingOnlyWhereThereIsOne()
    {
        var workspace = Pages.Workspace(Definitions.Of2026, Prefilled, LastYear);
        Assert.DoesNotContain(PageTexts.GoToCheck.Ja, await RenderAsync(workspace), StringComparison.Ordinal);
        Assert.Contains(PageTexts.GoToCheck.Ja, await RenderAsync(WithDraft(workspace)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_EverythingComplete_LeadsToSendingOnce()
    {
        var workspace = WithDraft(Pages.Workspace(Definitions.Of2026, Prefilled, LastYear));
        var sections = SectionProgress.Of(workspace).Select(section => section with { Missing = 0, Errors = 0 }).ToList();
        var html = await Pages.RenderAsync<OverviewPage, OverviewModel>(workspace.Respondent.Page, new OverviewModel(workspace, sections, IsPublished: false, OverviewNotice.None));
        Assert.Equal(2, html.Split(PageTexts.GoToCheck.Ja).Length);
    }

    [Fact]
    public void WithSaved_Amendment_IsNoChange()
    {
        var document = DraftDocument.New(new JsonObject { ["firm_name"] = "架空" }, [], amends: "etag");
        Assert.True(document.WithSaved("identity").HasSameContentAs(document));
    }

    private static Workspace WithDraft(Workspace workspace) => workspace with
    {
        Draft = new Draft(workspace.Definition.Key, workspace.Respondent.Firm, workspace.Document.ToUtf8(), SavedBy: null, DateTimeOffset.UnixEpoch, "etag"),
    };

    private static SectionProgress Progress(Workspace workspace) =>
        SectionProgress.Of(workspace).First(section => section.Section.Id == "university");

    private static Task<string> RenderAsync(Workspace workspace) => Pages.RenderAsync<OverviewPage, OverviewModel>(
        workspace.Respondent.Page, new OverviewModel(workspace, SectionProgress.Of(workspace), IsPublished: false, OverviewNotice.None));
}
