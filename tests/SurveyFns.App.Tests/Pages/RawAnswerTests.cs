using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Tests.Pages;

public sealed class RawAnswerTests
{
    [Theory]
    [InlineData("令和8", "3", "31", "令和8/3/31")]
    [InlineData("2026年", "3月", "31日", "2026/3/31")]
    [InlineData("2026/3/31", "", "", "2026/3/31")]
    [InlineData("２０２６", "３", "３１", "２０２６/３/３１")]
    [InlineData("2026", "", "31", "2026//31")]
    [InlineData(" ", "", "", "")]
    public void JoinDate_Boxes_KeepsWhatWasTyped(string year, string month, string day, string expected) =>
        Assert.Equal(expected, RawAnswer.JoinDate([year, month, day]));

    [Theory]
    [InlineData("2026-03-31", "2026", "3", "31")]
    [InlineData("2026/03/31", "2026", "03", "31")]
    [InlineData("2026-0", "2026", "0", "")]
    [InlineData("2026//31", "2026", "", "31")]
    [InlineData("令和8年3月31日", "令和8", "3", "31")]
    [InlineData("令和8/3/31", "令和8", "3", "31")]
    [InlineData("", "", "", "")]
    public void DateParts_AnyForm_FillsTheBoxes(string text, params string[] expected) =>
        Assert.Equal(expected, RawAnswer.DateParts(Definitions.Item("fiscal_year_end"), JsonValue.Create(text)));

    [Theory]
    [InlineData("令和8", "3", "31")]
    [InlineData("R8", "３月", "31")]
    [InlineData("2026年3月31日", "", "")]
    public void JoinDate_Boxes_AreReadAsADate(string year, string month, string day)
    {
        var answers = new JsonObject { ["operating_status"] = "active", ["fiscal_year_end"] = RawAnswer.JoinDate([year, month, day]) };
        var review = Pages.Workspace(Definitions.Of2026, answers.ToJsonString()).Review;
        Assert.Equal("2026-03-31", ((Core.Surveys.Answers.DateAnswer)review.Answers["fiscal_year_end"]!).Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Codes_OtherWidthAndUnlisted_AreFoundOrKept()
    {
        var raw = new JsonArray("１", "nonsense", "");
        Assert.Equal(["1", "nonsense"], RawAnswer.Codes(Definitions.Item("support_usefulness_hard"), raw));
    }
}
