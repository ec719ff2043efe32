using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class EditTests
{
    [Fact]
    public void Validate_FailedHardEdit_IsAFindingAtItsFirstItem()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"women":11}""")));
        Assert.Equal(("E001", "women", EditSeverity.Error), (finding.Code, finding.Item, finding.Severity));
        Assert.Equal(["staff"], finding.RelatedItems);
        Assert.Equal(new LocalizedText("女性11人は全体10人以下にしてください。", "Women 11, staff 10: correct one."), finding.Message);
    }

    [Theory]
    [InlineData("""{"women":null}""")]
    [InlineData("""{"women":11,"staff":{"unknown":true}}""")]
    public void Validate_EditWithABlankOrUnknownOperand_IsSilent(string changes) =>
        Assert.Empty(SampleSurvey.FindingsOf(SampleSurvey.Answers(changes)));

    [Fact]
    public void Validate_EditDecidedByOneOperand_Fails()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"mail":null}""")));
        Assert.Equal(("E002", "mail"), (finding.Code, finding.Item));
        Assert.Empty(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"mail":null,"phone":"0942-30-9000"}""")));
    }

    [Fact]
    public void Validate_EditThatReadsAFlawedAnswer_IsSilent()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"mail":"nonsense"}""")));
        Assert.Equal((FindingCodes.Format, "mail"), (finding.Code, finding.Item));
        finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"women":2000,"staff":1001}""")));
        Assert.Equal((FindingCodes.OutOfRange, "staff"), (finding.Code, finding.Item));
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void Validate_EditAgainstTheReferenceDate_UsesTheOneGiven(string day, bool fails) =>
        Assert.Equal(fails, SampleSurvey.FindingsOf(SampleSurvey.Answers($$"""{"day":"{{day}}"}""")).Any(finding => finding.Code == "E004"));

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Validate_EditAgainstLastYear_ComparesWithIt(int staff, bool fails)
    {
        var findings = SampleSurvey.FindingsOf(SampleSurvey.Answers($$"""{"staff":{{staff}}}"""), last: SampleSurvey.Answers());
        Assert.Equal(fails ? ["W001"] : [], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Equal("Last 10, now 21.", finding.Message.En));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"staff":{"unknown":true}}""")]
    public void Validate_NothingToCompareWith_IsSilent(string? last) => Assert.Empty(SampleSurvey.FindingsOf(
        SampleSurvey.Answers("""{"staff":999}"""), last is null ? null : SampleSurvey.Answers(last)));

    [Fact]
    public void Validate_SeveralFindings_AreHardFirstThenInTheOrderOfTheQuestionnaire()
    {
        var findings = SampleSurvey.FindingsOf(
            SampleSurvey.Answers("""{"staff":30,"women":31,"topics":["none"],"day":"2027-01-01","name":null,"zzz":1,"mail":null}"""),
            last: SampleSurvey.Answers());
        Assert.Equal(["required", "E002", "E001", "E004", "unknown-item", "W001", "W003"], findings.Select(finding => finding.Code));
    }
}
