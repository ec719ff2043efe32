using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class ConfirmationTests
{
    private static readonly string Last = SampleSurvey.Answers();
    private static readonly string Doubtful = SampleSurvey.Answers("""{"staff":100,"topics":["none"]}""");

    [Fact]
    public void Validate_UnconfirmedSoftEdits_AreRefusedAsConfirmable()
    {
        var invalid = Assert.IsType<ValidationOutcome.Invalid>(SampleSurvey.Submit(Doubtful, Last));
        Assert.Equal(["W001", "W003"], invalid.Findings.Select(finding => finding.Code));
        Assert.All(invalid.Findings, finding => Assert.True(finding.Confirmable));
    }

    [Fact]
    public void Validate_ConfirmedSoftEdits_AreValidWithTheReasonsInTheOrderOfTheEdits()
    {
        var valid = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(Doubtful, Last, ("W003", " ない\r\n "), ("W001", "　合併　")));
        Assert.Equal([new Confirmation("W001", "合併"), new Confirmation("W003", "ない")], valid.Response.Confirmations);
    }

    [Fact]
    public void Validate_OneOfTwoConfirmed_LeavesTheOther()
    {
        var invalid = Assert.IsType<ValidationOutcome.Invalid>(SampleSurvey.Submit(Doubtful, Last, ("W001", "merger")));
        Assert.Equal(["W003"], invalid.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000\n\u200B")]
    public void Validate_BlankReason_ConfirmsNothing(string reason)
    {
        var invalid = Assert.IsType<ValidationOutcome.Invalid>(SampleSurvey.Submit(Doubtful, Last, ("W001", reason), ("W003", "x")));
        Assert.Equal(["W001"], invalid.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Validate_ReasonForAnEditThatDidNotFail_IsIgnored()
    {
        var long501 = new string('x', 501);
        var valid = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(
            SampleSurvey.Answers("""{"topics":["none"]}"""), Last, ("W001", long501), ("W003", "x"), ("W999", "y")));
        Assert.Equal([new Confirmation("W003", "x")], valid.Response.Confirmations);
    }

    [Fact]
    public void Validate_HardEdit_CannotBeConfirmed()
    {
        var invalid = Assert.IsType<ValidationOutcome.Invalid>(
            SampleSurvey.Submit(SampleSurvey.Answers("""{"women":11}"""), Last, ("E001", "really")));
        Assert.Equal(["E001"], invalid.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Validate_ReasonOfFiveHundredCharacters_IsAccepted() => Assert.IsType<ValidationOutcome.Valid>(
        SampleSurvey.Submit(Doubtful, Last, ("W001", new string('x', 500) + " "), ("W003", "x")));

    [Fact]
    public void Validate_LongerReason_IsAFindingAndConfirmsNothing()
    {
        var invalid = Assert.IsType<ValidationOutcome.Invalid>(
            SampleSurvey.Submit(Doubtful, Last, ("W001", new string('x', 501)), ("W003", "x")));
        Assert.Equal(
            [(FindingCodes.ReasonTooLong, "confirmations.W001", EditSeverity.Error), ("W001", "staff", EditSeverity.Warning)],
            invalid.Findings.Select(finding => (finding.Code, finding.Item, finding.Severity)));
    }

    [Fact]
    public void Validate_EditThatFailsInSeveralRows_IsConfirmedOnce()
    {
        var last = SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"near","visits":1},{"partner":"B","band":"near","visits":1}]}""");
        var answers = SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"far"},{"partner":"B","band":"far"}]}""");
        Assert.Equal(2, SampleSurvey.FindingsOf(answers, last).Count);
        var valid = Assert.IsType<ValidationOutcome.Valid>(SampleSurvey.Submit(answers, last, ("W002", "moved")));
        Assert.Equal([new Confirmation("W002", "moved")], valid.Response.Confirmations);
    }
}
