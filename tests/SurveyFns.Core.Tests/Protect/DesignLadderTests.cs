using ProtectTrials;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Protect;

public sealed class DesignLadderTests
{
    private static readonly TableDesign[] Ladder = [new("crossed", 200, ["ab"]), new("margins", 20, ["a", "b"])];

    [Theory]
    [InlineData(19, ProtectedCube.NumberOfFirmsOnly, "a,b")]
    [InlineData(20, "margins", "a,b")]
    [InlineData(199, "margins", "a,b")]
    [InlineData(400, "crossed", "ab")]
    public void Protect_DesignIsChosenByTheNumberOfFirms(int firms, string design, string tables)
    {
        var outcome = DisclosureControl.Protect(City(firms).Build());

        Assert.Equal(design, outcome.Cube.Design);
        Assert.Equal(tables, string.Join(',', outcome.Cube.Structure.Tables.Select(table => table.Id)));
        Assert.Equal(firms, outcome.Cube.ValueOf(0, 0));
        Assert.Equal(design, outcome.Report.Design);
    }

    [Fact]
    public void Protect_DesignThatCannotBeProved_FallsBackAndSaysWhy()
    {
        var cube = City(0).WithFirms(250, 1, 1).WithFirms(1, 2, 2).Build();

        var outcome = DisclosureControl.Protect(cube);

        Assert.NotEqual("crossed", outcome.Cube.Design);
        Assert.Equal("crossed", outcome.Report.Verdicts[0].Design);
        Assert.NotEqual(DesignReason.Published, outcome.Report.Verdicts[0].Reason);
    }

    [Fact]
    public void Protect_NothingCanBeProved_PublishesTheNumberOfFirmsAlone()
    {
        var cube = City(0).WithDesigns(new TableDesign("margins", 0, ["a", "b"])).WithFirms(2, 1, 1).Build();

        var outcome = DisclosureControl.Protect(cube);

        Assert.Equal(ProtectedCube.NumberOfFirmsOnly, outcome.Cube.Design);
        Assert.Equal([2, null, null, null, null], outcome.Cube.Structure.CellsOf(outcome.Cube.Structure.Tables[0]).Select(cell => outcome.Cube.ValueOf(cell, 0)));
        Assert.Null(ProofVerifier.Verify(outcome.Cube).Reason);
    }

    [Fact]
    public void Protect_DesignNamesNoTable_Throws()
    {
        var cube = City(30).WithDesigns(new TableDesign("d", 0, ["missing"])).Build();

        Assert.Contains("missing", Assert.Throws<ArgumentException>(() => DisclosureControl.Protect(cube)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Protect_GroupingsThatCutAcrossEachOther_Throws()
    {
        var cube = new ACube().WithDimension("a", 4).WithGroups("g", "a", 1, 1, 2, 2).WithGroups("h", "a", 1, 2, 1, 2)
            .WithTable("s", "g").WithTable("t", "h").WithRandomFirms(50, 1).Build();

        Assert.Throws<ArgumentException>(() => DisclosureControl.Protect(cube));
    }

    [Theory]
    [InlineData("crossed", "All of it")]
    [InlineData("margins", "margins")]
    [InlineData(ProtectedCube.NumberOfFirmsOnly, "The number of firms only")]
    public void LabelOf_Design_IsWhatTheDefinitionSaysElseItsId(string design, string label)
    {
        var definition = City(0).WithDesigns(Ladder[0] with { Label = new("全部", "All of it") }, Ladder[1]).Build().Definition;

        Assert.Equal(label, DesignLadder.LabelOf(definition, design).En);
    }

    private static ACube City(int firms) => new ACube().WithDimension("a", 4).WithDimension("b", 3)
        .WithTable("ab", "a", "b").WithTable("a", "a").WithTable("b", "b").WithDesigns(Ladder).WithRandomFirms(firms, 1);
}
