using System.Text;
using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Tests.Surveys.Answers;

public sealed class AnswerJsonTests
{
    private static readonly CodeList Codes = new()
    {
        Id = "codes", Version = "1", Title = new("符号", "Codes"),
        Codes = [new Code { Id = "a", Label = new("ア", "A") }, new Code { Id = "b", Label = new("イ", "B") }],
    };

    private static readonly SurveyDefinition Definition = DefinitionOf(
        AnItem("text", ItemType.Text), AnItem("whole", ItemType.Integer), AnItem("part", ItemType.Decimal) with { Decimals = 2 },
        AnItem("day", ItemType.Date), AnItem("month", ItemType.YearMonth), AnItem("one", ItemType.SingleChoice) with { CodeList = Codes },
        AnItem("many", ItemType.MultipleChoice) with { CodeList = Codes },
        AnItem("rows", ItemType.Group) with { Items = [AnItem("name", ItemType.Text), AnItem("count", ItemType.Integer)] });

    private static readonly AnswerSet OfEveryType = new(
    [
        new("text", new TextAnswer("久留米バイオ(株) \"髙\" \n <b>𠮷</b>")),
        new("whole", new NumberAnswer(-9_007_199_254_740_993m)),
        new("part", new NumberAnswer(0.1m)),
        new("day", new DateAnswer(new DateOnly(2026, 3, 31))),
        new("month", new YearMonthAnswer(2019, 4)),
        new("one", new ChoiceAnswer("a")),
        new("many", new ChoicesAnswer(["a", "b"])),
        new("rows", new RowsAnswer([
            new AnswerSet([new("name", new TextAnswer("x")), new("count", UnknownAnswer.Instance)]),
            new AnswerSet([new("count", new NumberAnswer(0))])])),
    ]);

    [Fact]
    public void Read_WhatToUtf8Wrote_IsEqual()
    {
        var utf8 = AnswerJson.ToUtf8(OfEveryType);
        Assert.Equal(OfEveryType, AnswerJson.Read(Definition, utf8));
        Assert.Equal(utf8, AnswerJson.ToUtf8(AnswerJson.Read(Definition, utf8)));
    }

    [Fact]
    public void Read_UnknownAnswerToEveryScalarItem_IsUnknown()
    {
        var unknown = new AnswerSet(
            new[] { "whole", "part", "day", "month", "one" }.Select(id => KeyValuePair.Create(id, (Answer)UnknownAnswer.Instance)));
        Assert.Equal(unknown, AnswerJson.Read(Definition, AnswerJson.ToUtf8(unknown)));
    }

    [Fact]
    public void ToUtf8_EqualSetsInAnotherOrder_GivesTheSameBytes()
    {
        var one = new AnswerSet([new("whole", new NumberAnswer(1.50m)), new("day", new DateAnswer(new DateOnly(5, 1, 2)))]);
        var other = new AnswerSet([new("day", new DateAnswer(new DateOnly(5, 1, 2))), new("whole", new NumberAnswer(1.5m))]);
        Assert.Equal(one, other);
        Assert.Equal("""{"day":"0005-01-02","whole":1.5}""", Encoding.UTF8.GetString(AnswerJson.ToUtf8(one)));
        Assert.Equal(AnswerJson.ToUtf8(one), AnswerJson.ToUtf8(other));
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("1.000", "1")]
    [InlineData("-0.00", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void ToUtf8_Number_HasNoTrailingZeros(string number, string expected)
    {
        var answers = new AnswerSet([new("part", new NumberAnswer(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))]);
        Assert.Equal($$"""{"part":{{expected}}}""", Encoding.UTF8.GetString(AnswerJson.ToUtf8(answers)));
    }

    [Fact]
    public void Read_ItemThatLeftTheDefinition_IsPassedOver() =>
        Assert.Equal(AnswerSet.Empty, AnswerJson.Read(Definition, """{"gone":{"any":[1]}}"""u8.ToArray()));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"whole":"1"}""")]
    [InlineData("""{"whole":1e400}""")]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"day":"2026-3-31"}""")]
    [InlineData("""{"month":"2026-13"}""")]
    [InlineData("""{"many":"a"}""")]
    [InlineData("""{"one":{"unknown":false}}""")]
    [InlineData("""{"rows":[1]}""")]
    public void Read_NotCanonical_Throws(string json) =>
        Assert.Throws<JsonException>(() => AnswerJson.Read(Definition, Encoding.UTF8.GetBytes(json)));

    private static Item AnItem(string id, ItemType type) => new() { Id = id, Type = type, Label = new("問", "Question") };

    private static SurveyDefinition DefinitionOf(params Item[] items) => new()
    {
        Survey = SurveyId.Parse("sample"), Round = RoundId.Parse("2026"), Version = "1.0.0", Title = new("題", "Title"),
        Description = new("説明", "Description"), Publisher = new("市", "City"),
        Sections = [new Section { Id = "all", Title = new("全", "All"), Items = items }],
        Edits = [], Population = new Dictionary<string, IReadOnlySet<string>>(), Dimensions = [], Measures = [], Tables = [],
        Disclosure = new DisclosureRule(), Items = items.ToDictionary(item => item.Id),
        CodeLists = new Dictionary<string, CodeList> { ["codes"] = Codes }, Json = default, Digest = "",
    };
}
