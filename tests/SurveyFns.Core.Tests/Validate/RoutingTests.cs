using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class RoutingTests
{
    [Fact]
    public void Validate_SectionOffPath_DropsItsAnswersWithoutJudgingThem()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers(
            """{"state":"closed","staff":"nonsense","topics":["z"],"partners":[{"x":1}],"day":"2999-01-01"}"""));
        Assert.Equal(["mail", "name", "state"], answers.Select(pair => pair.Key).Order());
    }

    [Fact]
    public void Validate_ItemWhoseConditionIsFalse_IsDroppedAndNotRequired()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"staff":5,"detail":"dropped"}"""));
        Assert.Null(answers["detail"]);
    }

    [Fact]
    public void Validate_ItemWhoseConditionIsUndecided_IsDropped()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"staff":{"unknown":true}}"""));
        Assert.Null(answers["detail"]);
    }

    [Fact]
    public void Validate_DroppedAnswer_IsBlankForLaterConditions()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"staff":5,"detail":"dropped","remark":"hangs on detail"}"""));
        Assert.Null(answers["remark"]);
    }

    [Fact]
    public void Validate_AskedItem_KeepsItsAnswerForLaterConditions()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"remark":"hangs on detail"}"""));
        Assert.Equal(new TextAnswer("hangs on detail"), answers["remark"]);
    }

    [Fact]
    public void Validate_RequiredItemOnPath_IsMissed()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"detail":null}""")));
        Assert.Equal((FindingCodes.Required, "detail"), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_ConditionInARow_DropsOfThatRowOnly()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers(
            """{"partners":[{"partner":"A","band":"near","visits":1,"train":"x"},{"partner":"B","band":"far","train":"y"}]}"""));
        var rows = Assert.IsType<RowsAnswer>(answers["partners"]).Rows;
        Assert.Equal([null, new TextAnswer("y")], rows.Select(row => row["train"]));
    }

    [Fact]
    public void Validate_EditCarriedByAnItemOffPath_IsNotJudged()
    {
        Assert.Contains(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"detail":"remark needed"}""")), finding => finding.Code == "E005");
        Assert.Empty(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"detail":"remark needed","state":"closed"}""")));
    }

    [Fact]
    public void Review_ItemsOffPath_AreNamed()
    {
        var review = SampleSurvey.Review(SampleSurvey.Answers("""{"staff":5}"""));
        Assert.Equal(["detail", "remark"], review.OffPath.Order());
    }
}
