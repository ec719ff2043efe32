using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

public sealed class GroupTests
{
    [Fact]
    public void Validate_EmptyRows_AreLeftOutButStillCountInPaths()
    {
        var findings = SampleSurvey.FindingsOf(SampleSurvey.Answers(
            """{"partners":[{},null,{"partner":"A"},{"partner":" "},{"band":"moon","visits":-1,"stranger":1}]}"""));
        Assert.Equal(
            [
                (FindingCodes.Required, "partners[2].band"), (FindingCodes.UnknownCode, "partners[4].band"),
                (FindingCodes.OutOfRange, "partners[4].visits"), (FindingCodes.UnknownItem, "partners[4].stranger"),
            ],
            findings.Select(finding => (finding.Code, finding.Item)));
    }

    [Fact]
    public void Validate_FindingInARow_SaysWhichRow()
    {
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers("""{"partners":[{},{"partner":"A"}]}""")));
        Assert.StartsWith("2件目：", finding.Message.Ja, StringComparison.Ordinal);
        Assert.StartsWith("Entry no. 2: ", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(2, finding.Row);
        Assert.Equal($"2件目：{finding.Text.Ja}", finding.Message.Ja);
    }

    [Fact]
    public void Validate_MostRows_AreAccepted()
    {
        var answers = SampleSurvey.AnswersOf(SampleSurvey.Answers("""{"partners":[{"band":"far"},{},{"band":"far"},{"band":"far"},{}]}"""));
        Assert.Equal(3, Assert.IsType<RowsAnswer>(answers["partners"]).Rows.Count);
    }

    [Fact]
    public void Validate_OneRowTooMany_IsOneFindingForTheGroup()
    {
        var rows = string.Join(',', Enumerable.Repeat("""{"visits":-1}""", 4));
        var finding = Assert.Single(SampleSurvey.FindingsOf(SampleSurvey.Answers($$"""{"partners":[{{rows}}]}""")));
        Assert.Equal((FindingCodes.TooManyRows, "partners"), (finding.Code, finding.Item));
    }

    [Fact]
    public void Validate_EditOnEachRow_PointsAtTheRow()
    {
        var findings = SampleSurvey.FindingsOf(SampleSurvey.Answers(
            """
            {"partners":[{"partner":"A","band":"near","visits":1},{"partner":"B","band":"far","visits":0},{},{"partner":"C","band":"near","visits":0}]}
            """));
        var finding = Assert.Single(findings);
        Assert.Equal(("E003", "partners[3].visits"), (finding.Code, finding.Item));
        Assert.Equal(["partners[3].band"], finding.RelatedItems);
        Assert.Equal("Entry no. 4: C (label of near): correct 0 visits.", finding.Message.En);
    }

    [Fact]
    public void Validate_EditOnEachRow_IsSilentWhereTheRowHasAFindingItReads()
    {
        var findings = SampleSurvey.FindingsOf(SampleSurvey.Answers(
            """{"partners":[{"band":"near","visits":"x"},{"band":"near","visits":0}]}"""));
        Assert.Equal(
            [(FindingCodes.NotANumber, "partners[0].visits"), ("E003", "partners[1].visits")],
            findings.Select(finding => (finding.Code, finding.Item)));
    }

    [Theory]
    [InlineData("University A", "far", true)]
    [InlineData("university　ａ", "far", true)]
    [InlineData("University A", "near", false)]
    [InlineData("University B", "far", false)]
    [InlineData("", "far", false)]
    public void Validate_RowAgainstLastYear_IsMatchedByItsName(string partner, string band, bool isFound)
    {
        var findings = SampleSurvey.FindingsOf(
            SampleSurvey.Answers($$"""{"partners":[{"partner":"{{partner}}","band":"{{band}}","visits":1}]}"""),
            last: SampleSurvey.Answers(
                """{"partners":[{"partner":"X","band":"near","visits":1},{"partner":"University A","band":"near","visits":1}]}"""));
        Assert.Equal(isFound ? ["partners[0].band"] : [], findings.Select(finding => finding.Item));
        Assert.All(findings, finding =>
            Assert.EndsWith("last label of near, now label of far.", finding.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_TwoRowsOfTheSameNameLastYear_AreNotCompared() => Assert.Empty(SampleSurvey.FindingsOf(
        SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"far"}]}"""),
        last: SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"near","visits":1},{"partner":"a","band":"near","visits":1}]}""")));

    [Fact]
    public void Validate_NoPartnersLastYear_IsNothingToCompare() => Assert.Empty(SampleSurvey.FindingsOf(
        SampleSurvey.Answers("""{"partners":[{"partner":"A","band":"far"}]}"""), last: SampleSurvey.Answers()));
}
