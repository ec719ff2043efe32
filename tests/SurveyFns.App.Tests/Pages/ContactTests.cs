using System.Net;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed partial class ContactTests
{
    private static readonly LocalizedText Contact = Definitions.Of2026.Contact!;

    [Theory]
    [InlineData(StartProblem.None, 2)]
    [InlineData(StartProblem.SessionOver, 2)]
    [InlineData(StartProblem.LockedOut, 3)]
    public async Task Render_SignInPage_NamesWhomToAsk(StartProblem problem, int times)
    {
        var page = Pages.Context(Definitions.Of2026) with { FirmName = null };
        var html = await Pages.RenderAsync<StartPage, StartModel>(page, StartModel.Empty with { Problem = problem });
        Assert.Contains($"<h2>{PageTexts.Contact.Ja}</h2>", html, StringComparison.Ordinal);
        Assert.Equal(times, TextOf(html).Split(Contact.Ja).Length - 1);
    }

    [Fact]
    public async Task Render_DefinitionWithoutAContact_NamesNobody()
    {
        var definition = Definitions.Changed(json => json.Remove("contact"));
        var html = await Pages.RenderAsync<StartPage, StartModel>(Pages.Context(definition), StartModel.Empty);
        Assert.DoesNotContain(PageTexts.Contact.Ja, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotOpen_RoundOver_SaysWhenItClosedAndThatNothingIsSaved()
    {
        var page = Pages.Context(Definitions.Of2026, Language.English) with { State = RoundState.Closed };
        var text = Message.OfNotOpen(page);
        Assert.Equal(PageTexts.NotSavedClosed.Title, text.Title);
        Assert.Contains(JapanTime.EndText(page.Round!.ClosesAt, Language.English), text.Body.En, StringComparison.Ordinal);
        Assert.Contains(JapanTime.EndText(page.Round.ClosesAt, Language.Japanese), text.Body.Ja, StringComparison.Ordinal);
        var html = await Pages.RenderAsync<MessagePage, MessageText>(page, text);
        Assert.Equal(3, TextOf(html).Split(Contact.En).Length);
    }

    [Fact]
    public async Task Render_Contact_KeepsWhatBelongsTogetherInOnePiece()
    {
        var html = await Pages.RenderAsync<StartPage, StartModel>(Pages.Context(Definitions.Of2026, Language.English), StartModel.Empty);
        Assert.Contains("<span class=\"piece\">tel. 0000-00-0000</span>, <span", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NotOpen_RoundToCome_SaysThatItIsNotOpen() =>
        Assert.Equal(PageTexts.NotOpen, Message.OfNotOpen(Pages.Context(Definitions.Of2026) with { State = RoundState.Planned }));

    /// <summary>What a page says, without its marks.</summary>
    private static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
