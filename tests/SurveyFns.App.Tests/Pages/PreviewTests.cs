using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

public sealed class PreviewTests
{
    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public async Task Render_EveryKindOfItem_CanBeFilledInOnPaper(Language language)
    {
        var page = Pages.Context(Definitions.Of2026, language);
        var html = System.Net.WebUtility.HtmlDecode(await Pages.RenderAsync<PreviewPage, SurveyDefinition>(page, Definitions.Of2026));
        var dormant = Definitions.Item("operating_status").CodeList!.Find("dormant")!;
        Assert.Contains($"○\u00A0{dormant.Label.In(language)}", html, StringComparison.Ordinal);
        Assert.Contains(dormant.Definition!.In(language), html, StringComparison.Ordinal);
        Assert.Contains(PageTexts.PreviewChooseOne.In(language), html, StringComparison.Ordinal);
        Assert.Contains($"□\u00A0{Definitions.Item("support_hard").CodeList!.Find("other")!.Label.In(language)}", html, StringComparison.Ordinal);
        Assert.Contains(PageTexts.PreviewDate.In(language), html, StringComparison.Ordinal);
        Assert.Contains(PageTexts.PreviewYearMonth.In(language), html, StringComparison.Ordinal);
        Assert.Contains(PageTexts.PreviewNumber.In(language, Definitions.Item("sales_total").UnitLabel!.In(language)), html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{page.Href("start")}\">{PageTexts.ToStart.In(language)}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Definition_MeasureThatHasEnded_SaysSo() => Assert.All(
        Definitions.Item("support_measures").CodeList!.Leaves,
        code => Assert.Equal(
            code.Attributes.TryGetValue("last_year", out var year) ? new LocalizedText($"{year}年度で終了しました。", $"Ended in {year}.") : null, code.Definition));
}
