using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ResponseFiguresTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, 13L)]
    public void Of_FirmsThatAnsweredWithoutBeingCounted_AreACellLikeAnyOther(int closed, long? responded) =>
        Assert.Equal(new ResponseFigures(40, responded, 10), Of(registered: 40, closed));

    [Theory]
    [InlineData(10, 0, null)]
    [InlineData(12, 2, null)]
    [InlineData(12, 0, null)]
    [InlineData(13, 0, 13L)]
    public void Of_RegisteredFirmsThatAreNotCounted_AreACellLikeAnyOther(long registered, int closed, long? shown) =>
        Assert.Equal(new ResponseFigures(shown, null, 10), Of(registered, closed));

    [Fact]
    public void Of_NumberOfFirmsIsHidden_HidesARegisterOfFewFirms()
    {
        var figures = Of(registered: 2, closed: 0, active: 2);

        Assert.Equal(new ResponseFigures(null, null, null), figures);
    }

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Responded_NothingOrAllIsShown_IsTheSymbolOrTheShare(Language language)
    {
        Assert.Equal("x", ResponseTexts.Responded(new ResponseFigures(null, null, 10), language));
        Assert.Equal("x", ResponseTexts.Number(new ResponseFigures(null, null, 10).Registered, language));
        Assert.StartsWith("80.0%", ResponseTexts.Responded(new ResponseFigures(10, 8, 8), language), StringComparison.Ordinal);
    }

    private static ResponseFigures Of(long registered, int closed, int active = 10)
    {
        var survey = new SurveyBuilder()
            .WithItem(SurveyBuilder.Choice("status", SurveyBuilder.Flat("statuses", "active", "closed")))
            .WithPopulation("status", "active")
            .WithTable("all_firms")
            .Build();
        var rows = Enumerable.Repeat("active", active).Concat(Enumerable.Repeat("closed", closed));
        var cube = SampleCubes.Cube(survey, rows.Select(status => (ColumnValue[])[ColumnValue.Of(status)]));
        return ResponseFigures.Of(SampleCubes.Protect(cube with { ResponseRate = cube.ResponseRate with { Registered = registered } }, 3));
    }

    [Fact]
    public void Of_EveryResponseIsCounted_ShowsTheNumber()
    {
        var survey = new SurveyBuilder().WithTable("all_firms").Build();

        Assert.Equal(
            new ResponseFigures(40, 10, 10),
            ResponseFigures.Of(SampleCubes.Protect(SampleCubes.Cube(survey, Enumerable.Repeat(Array.Empty<ColumnValue>(), 10)), 3)));
    }

    [Fact]
    public void CubeDigest_Responses_ChangeItAndTheRegisterDoesNot()
    {
        var cube = SampleCubes.Cube(SampleSurvey.Definition("2010"), SampleCubes.Rows2010(31));
        var again = SampleCubes.Cube(SampleSurvey.Definition("2010", "1.0.1"), SampleCubes.Rows2010(31).Reverse());
        var more = SampleCubes.Cube(SampleSurvey.Definition("2010"), SampleCubes.Rows2010(32));

        Assert.Equal(CubeDigest.Of(cube), CubeDigest.Of(again with { ResponseRate = again.ResponseRate with { Registered = 99 } }));
        Assert.NotEqual(CubeDigest.Of(cube), CubeDigest.Of(more));
    }
}
