using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Tests.Pages;

/// <summary>Renders pages without a server.</summary>
public static class Pages
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, TimeSpan.FromHours(9));

    public static PageContext Context(SurveyDefinition definition, Language language = Language.Japanese) => new()
    {
        Language = language,
        Path = "/",
        FormToken = "token",
        Definition = definition,
        Round = new Round
        {
            Key = definition.Key,
            ReferenceDate = new DateOnly(2026, 12, 31),
            OpensAt = Noon.AddDays(-1),
            ClosesAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(9)),
            PublishAt = Noon.AddDays(90),
            Publication = Publication.Automatic,
        },
        State = RoundState.Open,
        FirmName = "架空株式会社",
    };

    /// <summary>What a firm has, from the JSON of its answers.</summary>
    public static Workspace Workspace(SurveyDefinition definition, string answers, AnswerSet? last = null, Language language = Language.Japanese)
    {
        var page = Context(definition, language);
        var record = new AccessCodeRecord(definition.Key, FirmId.Parse("T001"), "ABCD", new byte[32], CorporateNumber: null, Noon);
        var document = DraftDocument.New(JsonNode.Parse(answers)!.AsObject(), [], amends: null);
        return new Workspace
        {
            Respondent = new Respondent(definition, page.Round!, record, Name: null, page),
            Draft = null,
            Response = null,
            Last = last,
            Document = document,
            Review = new ResponseValidation().Review(document.AnswersElement(), definition, page.Round!.ReferenceDate, last),
        };
    }

    public static async Task<string> RenderAsync<TPage, TModel>(PageContext page, TModel model)
        where TPage : PageBase<TModel>
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Page"] = page, ["Model"] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
    }
}
