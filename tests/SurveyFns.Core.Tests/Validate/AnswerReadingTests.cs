using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>What becomes of JSON, item by item.</summary>
public sealed class AnswerReadingTests
{
    public static TheoryData<string, string, Answer?> Readable => new()
    {
        { "name", "\"\u3000㈱見本\u3000\"", new TextAnswer("(株)見本") },
        { "profit", "1234", new NumberAnswer(1234) },
        { "profit", "1.2e3", new NumberAnswer(1200) },
        { "profit", "-0", new NumberAnswer(0) },
        { "profit", "-0.0", new NumberAnswer(0) },
        { "profit", "5.0", new NumberAnswer(5) },
        { "profit", "\"１，２３４\"", new NumberAnswer(1234) },
        { "profit", "\"1,234\"", new NumberAnswer(1234) },
        { "profit", "\"△5\"", new NumberAnswer(-5) },
        { "profit", "\"－5\"", new NumberAnswer(-5) },
        { "profit", "\"-0\"", new NumberAnswer(0) },
        { "profit", "\"５００千円\"", new NumberAnswer(500) },
        { "profit", "\"500 Thousand Yen\"", new NumberAnswer(500) },
        { "profit", "999999999999", new NumberAnswer(999_999_999_999) },
        { "profit", "{\"unknown\":true}", UnknownAnswer.Instance },
        { "fte", "\"1.5\"", new NumberAnswer(1.5m) },
        { "fte", "\"１．５０\"", new NumberAnswer(1.5m) },
        { "fte", "99.5", new NumberAnswer(99.5m) },
        { "day", "\"令和8年3月31日\"", new DateAnswer(new DateOnly(2026, 3, 31)) },
        { "day", "{\"unknown\":true}", UnknownAnswer.Instance },
        { "month", "\"2019/4\"", new YearMonthAnswer(2019, 4) },
        { "state", "\"ａｃｔｉｖｅ\"", new ChoiceAnswer("active") },
        { "area", "\"402036\"", new ChoiceAnswer("402036") },
        { "area", "402036", new ChoiceAnswer("402036") },
        { "area", "\"４０２０３\"", new ChoiceAnswer("402036") },
        { "topics", "[\"c\",\"ａ\",\"c\",null,\"\"]", new ChoicesAnswer(["a", "c"]) },
        { "topics", "[\"none\"]", new ChoicesAnswer(["none"]) },
        { "corporate", "\"８０００-０２０４-０２０３６\"", new TextAnswer("8000020402036") },
        { "kana", "\"ミホン\"", new TextAnswer("ミホン") },
        { "mail", "\"A.b+c@sub.example.jp\"", new TextAnswer("A.b+c@sub.example.jp") },
        { "phone", "\"+81 942-30-9000\"", new TextAnswer("+81 942-30-9000") },
        { "post", "\"8308520\"", new TextAnswer("830-8520") },
        { "comments", "\"一\\r\\n二\\u0000\"", new TextAnswer("一\n二") },
    };

    public static TheoryData<string, string> Blank
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var item in new[] { "corporate", "profit", "fte", "day", "month", "area", "topics", "partners", "comments" })
            {
                foreach (var json in new[] { "null", "\"\"", "\"\u3000 \"", "[]", "{}", "{\"unknown\":false}", "{\"unknown\":null}" })
                {
                    data.Add(item, json);
                }
            }

            data.Add("topics", "[null,\"\",\" \"]");
            data.Add("partners", "[null,{},{\"partner\":\"\"},{\"band\":null,\"visits\":[]}]");
            return data;
        }
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "name", "1", FindingCodes.WrongType },
        { "name", "true", FindingCodes.WrongType },
        { "name", "[\"a\"]", FindingCodes.WrongType },
        { "name", "{\"a\":1}", FindingCodes.WrongType },
        { "name", "{\"unknown\":true}", FindingCodes.UnknownNotAllowed },
        { "name", "\"\\ud800\"", FindingCodes.UnreadableText },
        { "name", "\"123456789012345678901\"", FindingCodes.TooLong },
        { "name", "\"１㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔\"", FindingCodes.TooLong },
        { "profit", "true", FindingCodes.WrongType },
        { "profit", "[1]", FindingCodes.WrongType },
        { "profit", "{\"unknown\":1}", FindingCodes.WrongType },
        { "profit", "{\"unknown\":true,\"x\":1}", FindingCodes.WrongType },
        { "profit", "\"NaN\"", FindingCodes.NotANumber },
        { "profit", "\"1,23\"", FindingCodes.NotANumber },
        { "profit", "\"12人\"", FindingCodes.NotANumber },
        { "profit", "\"千円\"", FindingCodes.NotANumber },
        { "profit", "\"1e5\"", FindingCodes.NotANumber },
        { "profit", "1e400", FindingCodes.OutOfRange },
        { "profit", "-1e400", FindingCodes.OutOfRange },
        { "profit", "1000000000000", FindingCodes.OutOfRange },
        { "profit", "123456789012345678901234567890123456789012345678901234567890", FindingCodes.OutOfRange },
        { "profit", "\"99999999999999999999999999999999999999\"", FindingCodes.OutOfRange },
        { "profit", "1.5", FindingCodes.NotAnInteger },
        { "profit", "\"1.5\"", FindingCodes.NotAnInteger },
        { "profit", "1e-5", FindingCodes.NotAnInteger },
        { "women", "-1", FindingCodes.OutOfRange },
        { "women", "{\"unknown\":true}", FindingCodes.UnknownNotAllowed },
        { "discount", "1", FindingCodes.OutOfRange },
        { "staff", "-1", FindingCodes.OutOfRange },
        { "fte", "1.55", FindingCodes.TooManyDecimals },
        { "fte", "99.6", FindingCodes.OutOfRange },
        { "day", "20260331", FindingCodes.WrongType },
        { "day", "\"2026-02-30\"", FindingCodes.NotADate },
        { "day", "\"\\udc00\"", FindingCodes.UnreadableText },
        { "month", "201904", FindingCodes.WrongType },
        { "month", "\"2019-13\"", FindingCodes.NotAYearMonth },
        { "state", "\"open\"", FindingCodes.UnknownCode },
        { "state", "[\"active\"]", FindingCodes.WrongType },
        { "state", "1", FindingCodes.UnknownCode },
        { "state", "{\"unknown\":true}", FindingCodes.UnknownNotAllowed },
        { "area", "\"400009\"", FindingCodes.UnknownCode },
        { "area", "\"402037\"", FindingCodes.UnknownCode },
        { "topics", "\"a\"", FindingCodes.WrongType },
        { "topics", "[[\"a\"]]", FindingCodes.WrongType },
        { "topics", "[\"a\",true]", FindingCodes.WrongType },
        { "topics", "[\"a\",\"\\ud800\"]", FindingCodes.WrongType },
        { "topics", "[\"a\",\"z\"]", FindingCodes.UnknownCode },
        { "topics", "[\"a\",\"none\"]", FindingCodes.Exclusive },
        { "corporate", "\"800002040203\"", FindingCodes.Format },
        { "corporate", "\"8000020402037\"", FindingCodes.CheckDigit },
        { "kana", "\"見本\"", FindingCodes.Format },
        { "mail", "\"a@\"", FindingCodes.Format },
        { "mail", "\"a@b@example.jp\"", FindingCodes.Format },
        { "mail", "\"a@example\"", FindingCodes.Format },
        { "mail", "\"a@example.jp.\"", FindingCodes.Format },
        { "mail", "\"あ@example.jp\"", FindingCodes.Format },
        { "phone", "\"30-9000\"", FindingCodes.Format },
        { "phone", "\"0942-30-9000 内線1\"", FindingCodes.Format },
        { "post", "\"830-852\"", FindingCodes.Format },
        { "post", "\"8308-520\"", FindingCodes.Format },
        { "partners", "\"x\"", FindingCodes.WrongType },
        { "partners", "{\"partner\":\"x\"}", FindingCodes.WrongType },
        { "partners", "[1]", FindingCodes.WrongType },
        { "partners", "{\"unknown\":true}", FindingCodes.UnknownNotAllowed },
        { "salary", "1", FindingCodes.UnknownItem },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Validate_ReadableAnswer_IsTyped(string item, string json, Answer? expected)
    {
        var review = SampleSurvey.Review(SampleSurvey.Answers($$"""{"{{item}}": {{json}}}"""));
        Assert.DoesNotContain(review.Findings, finding => finding.Item == item && !finding.Confirmable);
        Assert.Equal(expected, review.Answers[item]);
    }

    [Theory]
    [MemberData(nameof(Blank))]
    public void Validate_BlankAnswer_IsAbsent(string item, string json)
    {
        var outcome = SampleSurvey.Submit(SampleSurvey.Answers($$"""{"{{item}}": {{json}}}"""));
        Assert.Null(Assert.IsType<ValidationOutcome.Valid>(outcome).Response.Answers[item]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_UnacceptableAnswer_IsOneFinding(string item, string json, string code)
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.AnswersWithRaw(item, json)));
        Assert.Equal((code, item), (finding.Code, finding.Item));
        Assert.False(finding.Confirmable);
    }

    [Theory]
    [InlineData("staff", "\"不明\"", FindingCodes.NotANumber)]
    [InlineData("name", "\"\"", FindingCodes.Required)]
    [InlineData("state", "[]", FindingCodes.Required)]
    public void Validate_RequiredItem_HasOneFinding(string item, string json, string code)
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.AnswersWithRaw(item, json)));
        Assert.Equal((code, item), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_ItemSentTwice_IsAFinding()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(
            """{"name":"a","name":"b","state":"active","staff":1,"mail":"a@example.jp"}"""));
        Assert.Equal((FindingCodes.DuplicateItem, "name"), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_NameThatIsNotUnicode_IsAnUnknownItem()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(
            """{"\ud800":"a","name":"b","state":"active","staff":1,"mail":"a@example.jp"}"""));
        Assert.Equal((FindingCodes.UnknownItem, "\uFFFD"), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_ThousandsOfUnknownItems_ReportsTwenty()
    {
        var strangers = string.Concat(Enumerable.Range(0, 3000).Select(number => $"\"x{number}{new string('y', number % 300)}\":1,"));
        var findings = SampleSurvey.FindingsOf($$"""{{{strangers}} "name":"b","state":"active","staff":1,"mail":"a@example.jp"}""");
        Assert.Equal(20, findings.Count);
        Assert.All(findings, finding => Assert.True(finding.Item.Length <= 100));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"x\"")]
    public void Validate_NotAnObject_IsOneFinding(string json)
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(json));
        Assert.Equal((FindingCodes.WrongType, "answers"), (finding.Code, finding.Item));
    }
}
