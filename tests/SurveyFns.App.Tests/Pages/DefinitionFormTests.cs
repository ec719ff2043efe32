using System.Text.Json.Nodes;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Fill;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Tests.Pages;

public sealed class DefinitionFormTests
{
    private const string Active = """{"operating_status":"active"}""";

    [Fact]
    public async Task Render_DefinitionChangedInOneFile_ChangesTheForm()
    {
        var changed = Definitions.Changed(json =>
        {
            var people = json["sections"]!.AsArray().First(section => section!["id"]!.GetValue<string>() == "people")!;
            people["items"]!.AsArray()[0]!["label"]!["ja"] = "働く人の合計";
            people["items"]!.AsArray().Add(JsonNode.Parse(
                """{"id":"students","type":"integer","label":{"ja":"実習生","en":"Students"},"unit":"persons","unitLabel":{"ja":"人","en":"persons"},"minimum":0,"unknown":true}"""));
        });
        var before = await RenderAsync(Definitions.Of2026, "people", Active);
        var after = await RenderAsync(changed, "people", Active);
        Assert.DoesNotContain("a.students", before, StringComparison.Ordinal);
        Assert.Contains("name=\"a.students\"", after, StringComparison.Ordinal);
        Assert.Contains("name=\"a.students.u\"", after, StringComparison.Ordinal);
        Assert.Contains("働く人の合計", after, StringComparison.Ordinal);
        var preview = await Pages.RenderAsync<PreviewPage, SurveyDefinition>(Pages.Context(changed), changed);
        Assert.Contains("実習生", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_AnotherSurvey_IsAFormOfItsOwn()
    {
        var schemas = Path.Combine(EndToEnd.AppProcess.RepositoryRoot, "tests/SurveyFns.App.Tests/EndToEnd/bakeries");
        var bakeries = SchemaFolder.Load(schemas).Find(new RoundKey(SurveyId.Parse("bakeries"), RoundId.Parse("2026")))!;
        var html = await RenderAsync(bakeries, "bread", """{"main_bread":"wheat"}""");
        Assert.Contains("name=\"a.main_bread\" value=\"rye\"", html, StringComparison.Ordinal);
        Assert.Contains("1日に焼く数", html, StringComparison.Ordinal);
        Assert.Matches("data-item=\"loaves_rye\" hidden", html);
        Assert.DoesNotMatch("data-item=\"loaves_rye\" hidden", await RenderAsync(bakeries, "bread", """{"main_bread":"rye"}"""));
    }

    [Fact]
    public async Task Render_Answers_AreEscaped()
    {
        var html = await RenderAsync(Definitions.Of2026, "identity", """{"firm_name":"\"><script>alert(1)</script>"}""");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_LastYear_StandsBesideTheBox()
    {
        var last = new AnswerSet([KeyValuePair.Create<string, Answer>("sales_total", new NumberAnswer(150000))]);
        var html = await RenderAsync(Definitions.Of2026, "finance", Active, last);
        Assert.Contains("前回（2025年）：150,000千円", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"a-sales_total-unit a-sales_total-help a-sales_total-last\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_OffPathQuestion_IsThereButHidden()
    {
        var html = await RenderAsync(Definitions.Of2026, "identity", """{"operating_status":"active","moved_out_on":"2026-0"}""");
        Assert.Matches("data-item=\"moved_out_on\" hidden", html);
        Assert.Contains("value=\"2026\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ClosingAtMidnight_IsSaidAs24HoursWithTheTimeZone()
    {
        var japanese = await Pages.RenderAsync<StartPage, StartModel>(Pages.Context(Definitions.Of2026), StartModel.Empty);
        var english = await Pages.RenderAsync<StartPage, StartModel>(Pages.Context(Definitions.Of2026, Language.English), StartModel.Empty);
        Assert.Contains("2026\u2060年\u206011\u2060月\u206030\u2060日\u2060（月）24:00（日本時間）", japanese, StringComparison.Ordinal);
        Assert.Contains("30\u00A0November\u00A02026, midnight at the end of the day (24:00), Japan\u00A0time\u00A0(UTC+9)", System.Net.WebUtility.HtmlDecode(english), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingAnswered_LaterPagesAreUndecidedNotUnneeded()
    {
        var workspace = Pages.Workspace(Definitions.Of2026, "{}");
        var people = Definitions.Of2026.Sections.First(section => section.Id == "people");
        Assert.True(workspace.IsUndecided(people));
        Assert.Equal(Definitions.Of2026.Sections.Count, workspace.Outline.Count);
        Assert.False(Pages.Workspace(Definitions.Of2026, """{"operating_status":"closed"}""").IsUndecided(people));
    }

    private static Task<string> RenderAsync(SurveyDefinition definition, string section, string answers, AnswerSet? last = null)
    {
        var workspace = Pages.Workspace(definition, answers, last);
        var model = SectionModels.Of(workspace, definition.Sections.First(candidate => candidate.Id == section), isChecked: false, rows: 0);
        return Pages.RenderAsync<SectionPage, SectionModel>(workspace.Respondent.Page, model);
    }
}
