using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed class NewQuestionsTests
{
    private static readonly Section Identity = Definitions.Of2026.Sections[0];

    private static readonly Workspace MovedOut = Pages.Workspace(Definitions.Of2026, """{"operating_status":"moved_out"}""");

    [Fact]
    public async Task After_AnswerThatLeadsToQuestions_NamesAndLinksThem()
    {
        var form = new FormCollection(new Dictionary<string, StringValues> { [SectionFields.Shown] = "operating_status firm_name corporate_number firm_name_kana municipality" });
        var location = SectionRoute.After(MovedOut, Identity, SectionAction.Parse("next"), form).Location;
        Assert.EndsWith("?more=moved_out_on+moved_out_to#more", location, StringComparison.Ordinal);

        var query = new QueryCollection(QueryHelpers.ParseQuery(new Uri(new("https://survey.example"), location).Query));
        var model = SectionModels.Of(MovedOut, Identity, isChecked: false, rows: 0) with { More = SectionRoute.NewQuestions(MovedOut, Identity, query) };
        var html = await Pages.RenderAsync<SectionPage, SectionModel>(MovedOut.Respondent.Page, model);
        Assert.Contains(
            $"{PageTexts.NewQuestions.Ja}<a href=\"#a-moved_out_on\">転出した年月</a>、<a href=\"#a-moved_out_to\">転出先</a>",
            html.Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void NewQuestions_NamesOfNothingAsked_AreIgnored() => Assert.Empty(SectionRoute.NewQuestions(
        Pages.Workspace(Definitions.Of2026, """{"operating_status":"active"}"""),
        Identity,
        new QueryCollection(new Dictionary<string, StringValues> { ["more"] = "moved_out_on nonsense <b>" })));
}
