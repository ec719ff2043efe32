using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Tests.Validate.Messages;

public sealed class AnswerTextTests
{
    public static TheoryData<string, Answer?, string, string> Answers => new()
    {
        { "profit", new NumberAnswer(-1234567), "△1,234,567", "−1,234,567" },
        { "profit", new NumberAnswer(0), "0", "0" },
        { "fte", new NumberAnswer(1234), "1,234.0", "1,234.0" },
        { "fte", new NumberAnswer(1.25m), "1.25", "1.25" },
        { "moving", new NumberAnswer(2028), "2028", "2028" },
        { "day", new DateAnswer(new DateOnly(2026, 3, 1)), "2026年3月1日", "1 March 2026" },
        { "month", new YearMonthAnswer(2019, 4), "2019年4月", "April 2019" },
        { "state", new ChoiceAnswer("active"), "activeの名", "label of active" },
        { "state", new ChoiceAnswer("gone"), "gone", "gone" },
        { "topics", new ChoicesAnswer(["a", "b"]), "aの名、bの名", "label of a; label of b" },
        { "name", new TextAnswer("見本"), "見本", "見本" },
        { "partners", new RowsAnswer([AnswerSet.Empty, AnswerSet.Empty]), "2件", "2 entries" },
        { "partners", new RowsAnswer([AnswerSet.Empty]), "1件", "1 entry" },
        { "staff", UnknownAnswer.Instance, "分からない", "unknown" },
        { "staff", null, "（無回答）", "(no answer)" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Of_AnswerOfEachType_IsTextForPeople(string item, Answer? answer, string ja, string en)
    {
        Assert.Equal(ja, AnswerText.Of(SampleSurvey.Definition.Items[item], answer, Language.Japanese));
        Assert.Equal(en, AnswerText.Of(SampleSurvey.Definition.Items[item], answer, Language.English));
    }

    [Fact]
    public void Of_LongText_IsCutBetweenCharacters()
    {
        var text = new string('x', 58) + "𠮷" + "yyy";
        Assert.Equal(new string('x', 58) + "…", AnswerText.Of(SampleSurvey.Definition.Items["name"], new TextAnswer(text), Language.English));
    }
}
