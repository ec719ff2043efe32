using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class LinkedTablesTests
{
    private const string Linked = """
        {"minimumFirms": 20, "dimension": {"id": "origin", "label": {"ja": "前回", "en": "Before"}, "origin": "area"},
         "measures": [
           {"id": "firms_left", "label": {"ja": "なくなった企業", "en": "Gone"}, "kind": "left", "unit": "firms"},
           {"id": "firms_last", "label": {"ja": "前回の企業", "en": "Before"}, "kind": "last", "unit": "firms"}],
         "tables": [
           {"id": "by_origin", "title": {"ja": "前回別", "en": "By origin"}, "dimensions": ["origin"], "measures": ["firms", "firms_left", "firms_last"]},
           {"id": "moves", "title": {"ja": "移動", "en": "Moves"}, "dimensions": ["origin", "area"], "measures": ["firms"]}]}
        """;

    private static readonly SurveyDefinition Before = ADefinition.For("2025").Build();

    [Fact]
    public void Read_LinkedTables_HaveTheCodesOfTheRoundBefore()
    {
        var definition = Assert.IsType<DefinitionOutcome.Read>(With("/linked", Linked).Read(Before)).Definition;
        var origin = CubeStructure.For(definition).Dimensions.First(dimension => dimension.IsOrigin);
        var area = CubeStructure.For(Before).Dimensions.First(dimension => dimension.Id == "area");

        Assert.Equal(["by_origin", "moves"], definition.Linked!.Tables);
        Assert.Equal(20, definition.Linked.MinimumFirms);
        Assert.Equal(["_T", "_S", .. area.Codes.Skip(1).Select(code => code.Id), "_N"], origin.Codes.Select(code => code.Id));
        Assert.Equal(1, origin.Codes[2].Parent);
    }

    [Fact]
    public void Read_NoRoundBefore_IsRefused() => AssertRefused(With("/linked", Linked), null, "/linked", "no round before");

    [Theory]
    [InlineData("/linked/dimension/origin", "\"colour\"", "/linked/dimension/origin", "has no dimension 'colour'")]
    [InlineData("/linked/dimension/id", "\"area\"", "/linked/dimension/id", "the dimension 'area' is there twice")]
    [InlineData("/linked/measures/0/kind", "\"sum\"", "/linked/measures/0/kind", "none of left, last")]
    [InlineData("/linked/measures/0/kind", "\"last\"", "/linked", "one measure of kind 'left' and one of kind 'last'")]
    [InlineData("/linked/tables/0/measures", "[\"firms_left\", \"firms_last\"]", "/linked/tables/0", "a count of firms")]
    [InlineData("/linked/tables/0/measures", "[\"firms\"]", "/linked", "needs a table over 'origin' alone")]
    [InlineData("/linked/tables/1/measures", "[\"firms\", \"firms_left\"]", "/linked/tables/1", "only where 'origin' is its one dimension")]
    [InlineData("/linked/tables/1/measures", "[\"firms\", \"employees\"]", "/linked/tables/1", "shows counts of firms")]
    [InlineData("/linked/tables/1/dimensions", "[\"area\"]", "/linked/tables/1", "has the dimension 'origin'")]
    [InlineData("/shards", "3", "/linked", "2 shards")]
    public void Read_LinkedTablesThatCannotBe_AreRefused(string pointer, string value, string place, string reason) =>
        AssertRefused(With("/linked", Linked).With(pointer, value), Before, place, reason);

    [Theory]
    [InlineData("[{\"area\": [\"402036\"]}]", "/impossible/0", "at least two dimensions")]
    [InlineData("[{\"area\": [\"402036\"], \"colour\": [\"red\"]}]", "/impossible/0/colour", "no dimension 'colour'")]
    [InlineData("[{\"area\": [\"999999\"], \"size\": []}]", "/impossible/0/area/0", "has no code '999999'")]
    [InlineData("[{\"area\": [\"402036\"], \"size\": []}]", "/impossible/0/size", "must name a code")]
    public void Read_ImpossibleCombinationsThatCannotBe_AreRefused(string value, string place, string reason) =>
        AssertRefused(With("/impossible", value), null, place, reason);

    private static ADefinition With(string pointer, string value) => ADefinition.For2026().With("/compareWith", "\"2025\"").With(pointer, value);

    private static void AssertRefused(ADefinition definition, SurveyDefinition? before, string place, string reason)
    {
        var problems = Assert.IsType<DefinitionOutcome.Refused>(definition.Read(before)).Problems;
        Assert.Contains(problems, problem => problem.Pointer == place && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }
}
