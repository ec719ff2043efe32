using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Query;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ObservationQueryTests
{
    private static readonly ReleaseModel Model = ReleaseModelBuilder.Build(SampleCubes.Round2010().Cube, SampleCubes.ReferenceDate2010, 1);

    [Fact]
    public void Of_AreaAndMeasure_GivesTheCellsOfTheRelease()
    {
        var found = Find("firms_by_area_and_field", ("area", ["402036", "402257"]), ("measure", ["firms"]));

        Assert.Equal(["area", "field"], found.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal(2 * Model.Dimension("field").Codes.Count, found.Observations.Count);
        Assert.All(found.Observations, observation =>
        {
            var original = Model.Observations.Single(one =>
                one.Table == observation.Table && one.Measure == observation.Measure && one.Codes.SequenceEqual(observation.Codes));
            Assert.Equal((original.Value, original.Status), (observation.Value, observation.Status));
        });
        Assert.Contains(found.Observations, observation => observation.Status == "x");
    }

    [Fact]
    public void Of_NoFilter_GivesTheWholeTable() =>
        Assert.Equal(Model.Observations.Count(one => one.Table == "firms_by_area"), Find("firms_by_area").Observations.Count);

    [Fact]
    public void Of_UnknownTable_NamesTheTables() =>
        Assert.Contains("firms_by_area", Assert.IsType<QueryOutcome.UnknownTable>(Query("nothing")).Known);

    [Theory]
    [InlineData("firms_by_area", "field", "food")]
    [InlineData("firms_by_area", "nothing", "1")]
    public void Of_ParameterTheTableDoesNotHave_NamesThoseItHas(string table, string name, string code) =>
        Assert.Equal(["round", "measure", "area"], Assert.IsType<QueryOutcome.UnknownParameter>(Query(table, (name, [code]))).Known);

    [Theory]
    [InlineData("area", "999999")]
    [InlineData("area", "")]
    [InlineData("round", "1999")]
    [InlineData("measure", "profit'; --")]
    public void Of_UnknownCode_NamesTheCodes(string name, string code)
    {
        var unknown = Assert.IsType<QueryOutcome.UnknownCode>(Query("firms_by_area", (name, [code])));

        Assert.Equal((name, code), (unknown.Parameter, unknown.Code));
        Assert.NotEmpty(unknown.Known);
    }

    [Fact]
    public void JsonStat_OfAQuery_HasNoParentThatIsLeftOut()
    {
        var json = System.Text.Json.JsonDocument.Parse(QueryFiles.JsonStat(Find("firms_by_area", ("area", ["402036"])), Core.Surveys.Language.English));

        var dataset = json.RootElement.GetProperty("link").GetProperty("item")[0];
        Assert.Equal([17], dataset.GetProperty("value").EnumerateArray().Select(value => value.GetInt32()));
        Assert.False(dataset.GetProperty("dimension").GetProperty("area").GetProperty("category").TryGetProperty("child", out _));
    }

    private static ReleaseModel Find(string table, params (string Name, string[] Codes)[] filters) =>
        Assert.IsType<QueryOutcome.Found>(Query(table, filters)).Model;

    private static QueryOutcome Query(string table, params (string Name, string[] Codes)[] filters) =>
        ObservationQuery.Of(Model, table, filters.ToDictionary(filter => filter.Name, filter => (IReadOnlyList<string>)filter.Codes));
}
