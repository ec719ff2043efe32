using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>Dimensions of one item: what may stand in one table and in one design, and what may not.</summary>
public sealed class DesignCheckTests
{
    private static readonly string CoarseArea = Area("coarse_area", "two-areas");
    private static readonly string CrossedArea = Area("crossed_area", "other-areas");

    private const string OtherSize =
        """{"id": "other_size", "label": {"ja": "規模", "en": "Size"}, "item": "employees", "codeList": "other-bands"}""";

    [Fact]
    public void Read_TableOverOneItemTwice_IsRefused()
    {
        var problem = Assert.Single(Problems(WithDimensions().With("/tables/0/dimensions", "[\"area\", \"coarse_area\"]")));

        Assert.Equal(
            "surveys/bio-startup/2026.json#/tables/0/dimensions (table firms_by_area): "
                + "'area' and 'coarse_area' classify the same item: use them in different tables",
            problem.ToString());
    }

    [Fact]
    public void Read_DimensionsThatRefineOneAnother_MayStandTogether() =>
        Assert.IsType<DefinitionOutcome.Read>(Read(WithDimensions().With("/tables/-", Table("coarse_area"))));

    [Theory]
    [InlineData("coarse_area", "crossed_area")]
    [InlineData("size", "other_size")]
    public void Read_TablesThatCutOneItemInTwoWays_AreRefused(string first, string second)
    {
        var problem = Assert.Single(Problems(WithDimensions().With("/tables/-", Table(first)).With("/tables/-", Table(second))));

        Assert.Equal("/tables", problem.Pointer);
        Assert.StartsWith($"Dimensions '{first}' and '{second}' cut the same item", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DesignsThatCutOneItemInTwoWays_AreRefusedEach()
    {
        var definition = WithDimensions().With("/tables/-", Table("coarse_area")).With("/tables/-", Table("crossed_area")).With("/designs", """
            [{"id": "a", "minimumFirms": 9, "tables": ["firms_by_size", "by_coarse_area", "by_crossed_area"]},
             {"id": "b", "minimumFirms": 8, "tables": ["firms_by_area", "by_coarse_area"]},
             {"id": "c", "minimumFirms": 7, "tables": ["by_coarse_area", "by_crossed_area"]}]
            """);

        Assert.Equal(["/designs/0", "/designs/2"], Problems(definition).Select(problem => problem.Pointer));
    }

    [Fact]
    public void Read_LinkedTablesThatCutAnItemInAnotherWayThanADesign_AreRefusedWithIt()
    {
        var definition = WithDimensions().With("/tables/-", Table("coarse_area")).With("/compareWith", "\"2025\"").With("/designs", """
            [{"id": "a", "minimumFirms": 9, "tables": ["firms_by_size", "by_coarse_area"]},
             {"id": "b", "minimumFirms": 8, "tables": ["firms_by_area"]}]
            """).With("/linked", """
            {"minimumFirms": 20, "dimension": {"id": "origin", "label": {"ja": "前回", "en": "Before"}, "origin": "_T"},
             "measures": [
               {"id": "firms_left", "label": {"ja": "なくなった企業", "en": "Gone"}, "kind": "left", "unit": "firms"},
               {"id": "firms_last", "label": {"ja": "前回の企業", "en": "Before"}, "kind": "last", "unit": "firms"}],
             "tables": [
               {"id": "by_origin", "title": {"ja": "前回", "en": "Origin"}, "dimensions": ["origin"],
                "measures": ["firms", "firms_left", "firms_last"]},
               {"id": "moves", "title": {"ja": "移動", "en": "Moves"}, "dimensions": ["origin", "crossed_area"], "measures": ["firms"]}]}
            """);

        Assert.Equal(["/designs/0"], Problems(definition, ADefinition.For("2025").Build()).Select(problem => problem.Pointer));
    }

    [Fact]
    public void Read_TableInNoDesign_IsRefused()
    {
        var definition = ADefinition.For2026().With("/designs", """[{"id": "a", "minimumFirms": 9, "tables": ["firms_by_area"]}]""");

        var problem = Assert.Single(Problems(definition));

        Assert.Equal("surveys/bio-startup/2026.json#/tables/1 (table firms_by_size): is published by no design", problem.ToString());
    }

    [Fact]
    public void Read_TableOverADate_IsRefused()
    {
        var problem = Assert.Single(Problems(ADefinition.For2026().With("/tables/-", Table("founded"))));

        Assert.Equal("/tables/2/dimensions", problem.Pointer);
        Assert.StartsWith("'founded' classifies a date", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(30, false)]
    public void Read_MoreDimensionsThanCanBeCounted_AreRefused(int more, bool isAccepted)
    {
        var definition = ADefinition.For2026();
        for (var number = 0; number < more; number++)
        {
            definition.With("/sections/0/items/-", $$"""
                {"id": "place{{number}}", "type": "single-choice", "label": {"ja": "町", "en": "Place"},
                 "codeList": "municipalities", "required": true}
                """);
            definition.With("/dimensions/-", $$"""
                {"id": "at{{number}}", "label": {"ja": "町", "en": "Place"}, "item": "place{{number}}", "codeList": "municipalities"}
                """);
            definition.With("/tables/-", Table($"at{number}"));
        }

        var outcome = Read(definition);

        Assert.Equal(isAccepted, outcome is DefinitionOutcome.Read);
        Assert.All((outcome as DefinitionOutcome.Refused)?.Problems ?? [], problem => Assert.Equal("/tables", problem.Pointer));
    }

    private static ADefinition WithDimensions() =>
        ADefinition.For2026().With("/dimensions/-", CoarseArea).With("/dimensions/-", CrossedArea).With("/dimensions/-", OtherSize);

    private static string Area(string id, string grouping) => $$"""
        {"id": "{{id}}", "label": {"ja": "地域", "en": "Area"}, "item": "municipality", "codeList": "municipalities", "grouping": "{{grouping}}"}
        """;

    private static string Table(string dimension) =>
        $$"""{"id": "by_{{dimension}}", "title": {"ja": "表", "en": "Table"}, "dimensions": ["{{dimension}}"], "measures": ["firms"]}""";

    private static IReadOnlyList<DefinitionProblem> Problems(ADefinition definition, SurveyDefinition? before = null) =>
        Assert.IsType<DefinitionOutcome.Refused>(Read(definition, before)).Problems;

    private static DefinitionOutcome Read(ADefinition definition, SurveyDefinition? before = null)
    {
        var lists = ACodeList.All.ToDictionary();
        lists["municipalities"] = ACodeList.Municipalities().With("/groupings/-", """
            {"id": "other-areas", "groups": [
              {"id": "402125", "label": {"ja": "大川市", "en": "Okawa"}, "codes": ["402125"]},
              {"id": "rest", "label": {"ja": "その他", "en": "Rest"}, "codes": ["402036", "402168"]}]}
            """).Build();
        lists["other-bands"] = ACodeList.SizeBands().With("/id", "\"other-bands\"").Build();
        return new SurveyDefinitionReader(lists).Read(definition.File(), comparedWith: before);
    }
}
