using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Tests.Aggregate.SurveyBuilder;

namespace SurveyFns.Core.Tests.Aggregate;

public sealed class CubeStructureTests
{
    private static readonly CodeList Areas =
        List("areas", ("410004", null), ("412015", "410004"), ("400009", null), ("402036", "400009"), ("402168", "400009"));

    private static readonly CodeList Sizes = BandList("sizes", ("0-9", 0, 9), ("10-99", 10, 99), ("100+", 100, null));

    [Fact]
    public void For_ListWithoutTotal_PutsRootsBelowTheSdmxTotal()
    {
        var dimension = Only(new SurveyBuilder().WithDimension(Choice("stage", Flat("stages", "research", "sales"))));

        Assert.Equal(["_T<-1@0", "research<0@1!", "sales<0@1!"], Tree(dimension));
    }

    [Fact]
    public void For_Total_StartsTheTreeThereAndLeavesOutWhatIsElsewhere()
    {
        var definition = new DimensionDefinition { Id = "area", Label = Text("area"), Constant = "402036", CodeList = Areas, Total = "400009" };

        Assert.Equal(["400009<-1@0", "402036<0@1!"], Tree(Only(new SurveyBuilder().WithDimension(definition))));
    }

    [Fact]
    public void For_Hierarchy_PutsParentsBeforeTheirChildrenWhereverTheListHasThem()
    {
        var list = List("areas", ("city", "region"), ("town", null), ("region", null), ("village", "region"));
        var dimension = Only(new SurveyBuilder().WithDimension(Choice("area", list)));

        Assert.Equal(["_T<-1@0", "town<0@1!", "region<0@1", "city<2@2!", "village<2@2!"], Tree(dimension));
        Assert.Equal([1, 2], dimension.ChildrenOf(0));
    }

    [Fact]
    public void For_ConstantThatIsTheTotal_IsOneLeaf()
    {
        var definition = new DimensionDefinition
        {
            Id = "area",
            Label = Text("area"),
            Constant = "400009",
            CodeList = Areas,
            Total = "400009",
            NotSurveyed = ["402036"],
        };

        Assert.Equal(["400009<-1@0!"], Tree(Only(new SurveyBuilder().WithDimension(definition))));
    }

    [Fact]
    public void For_CodesNotSurveyed_LeavesThemAndTheirChildrenOut()
    {
        var item = Choice("area", Areas);
        var definition = new DimensionDefinition { Id = "area", Label = Text("area"), Item = "area", CodeList = Areas, NotSurveyed = ["410004"] };

        Assert.Equal(
            ["_T<-1@0", "400009<0@1", "402036<1@2!", "402168<1@2!", "_U<0@1!"],
            Tree(Only(new SurveyBuilder().WithItem(item).WithDimension(definition))));
    }

    [Fact]
    public void For_Grouping_PutsTheGroupsInThePlaceOfTheCodes()
    {
        var list = Flat("fields", "medical", "food", "farming") with
        {
            Groupings = new Dictionary<string, CodeGrouping>
            {
                ["coarse"] = new()
                {
                    Id = "coarse",
                    Groups = [new("red", Text("red"), ["medical"]), new("green", Text("green"), ["food", "farming"])],
                },
            },
        };

        Assert.Equal(["_T<-1@0", "red<0@1!", "green<0@1!"], Tree(Only(new SurveyBuilder().WithDimension(Choice("field", list), grouping: "coarse"))));
    }

    [Theory]
    [InlineData(true, false, 0, null, false)]
    [InlineData(true, false, 0, 50, false)]
    [InlineData(true, false, null, null, true)]
    [InlineData(true, false, -1, null, true)]
    [InlineData(false, false, 0, null, true)]
    [InlineData(true, true, 0, null, true)]
    public void For_Bands_HasUnknownWhereANumberMayHaveNone(bool required, bool unknown, int? minimum, int? maximum, bool expected)
    {
        var item = Number("size", required, minimum, maximum) with { AllowsUnknown = unknown };

        Assert.Equal(expected, Only(new SurveyBuilder().WithDimension(item, Sizes)).PositionOf("_U") > 0);
    }

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(9.0, true)]
    public void For_BandsOfADecimal_AreCompleteOnlyWithoutGapsInItsLastPlace(double endOfFirst, bool expected)
    {
        var bands = BandList("fte", ("low", 0, (decimal)endOfFirst), ("high", 10, null));

        Assert.Equal(expected, Only(new SurveyBuilder().WithDimension(Number("fte", decimals: 1), bands)).PositionOf("_U") > 0);
    }

    [Theory]
    [InlineData(new[] { "active", "dormant" }, false)]
    [InlineData(new[] { "active" }, true)]
    public void For_RoutedItem_HasUnknownUnlessThePopulationIsRoutedThere(string[] asked, bool expected)
    {
        var survey = new SurveyBuilder()
            .WithItem(Choice("status", Flat("statuses", "active", "dormant", "closed")))
            .WithPopulation("status", "active", "dormant")
            .AskedOnlyWhere(new ChoiceIn("status", asked))
            .WithDimension(Choice("stage", Flat("stages", "research", "sales")));

        Assert.Equal(expected, Only(survey).PositionOf("_U") > 0);
    }

    [Fact]
    public void For_RoutingByAnItemOutsideThePopulation_HasUnknown()
    {
        var survey = new SurveyBuilder()
            .WithItem(Choice("status", Flat("statuses", "active", "closed")))
            .AskedOnlyWhere(new ChoiceIn("status", "active", "closed"))
            .WithDimension(Choice("stage", Flat("stages", "research", "sales")));

        Assert.True(Only(survey).PositionOf("_U") > 0);
    }

    [Fact]
    public void For_DateItem_IsRefused()
    {
        var date = Choice("founded", Flat("years", "2020")) with { Type = ItemType.YearMonth, CodeList = null };
        var survey = new SurveyBuilder().WithDimension(date, Flat("years", "2020")).WithTable("t", "founded").Build();

        Assert.Throws<NotSupportedException>(() => new ResponseClassifier(survey));
    }

    [Fact]
    public void For_DimensionsAndMeasures_TakesThoseOfTheTablesInTheOrderOfTheDefinition()
    {
        var survey = new SurveyBuilder()
            .WithDimension(Choice("area", Flat("areas", "a", "b")))
            .WithDimension(Choice("field", Flat("fields", "f")))
            .WithDimension(Choice("stage", Flat("stages", "s", "t")))
            .WithTable("by_stage_and_area", "stage", "area")
            .Build();

        var structure = CubeStructure.For(survey);

        Assert.Equal(["area", "stage"], structure.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal([1, 0], structure.Tables[0].Dimensions);
        Assert.Equal(9, structure.CellCount);
        Assert.Equal(9, structure.CellsOf(structure.Tables[0]).Distinct().Count());
    }

    private static CubeDimension Only(SurveyBuilder survey)
    {
        var definition = survey.Build();
        return CubeStructure.For(definition with
        {
            Tables = [new TableDefinition { Id = "t", Title = Text("t"), Dimensions = [definition.Dimensions[^1].Id], Measures = ["firms"] }],
        }).Dimensions.Single();
    }

    private static IEnumerable<string> Tree(CubeDimension dimension) =>
        dimension.Codes.Select(code => $"{code.Id}<{code.Parent}@{code.Level}{(code.IsLeaf ? "!" : "")}");
}
