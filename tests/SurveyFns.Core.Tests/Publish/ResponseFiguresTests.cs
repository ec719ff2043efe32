using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Store;
using SurveyFns.Core.Tests.Aggregate;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ResponseFiguresTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, 13L)]
    public void Of_FirmsThatAnsweredWithoutBeingCounted_AreACellLikeAnyOther(int closed, long? responded)
    {
        var survey = new SurveyBuilder()
            .WithItem(SurveyBuilder.Choice("status", SurveyBuilder.Flat("statuses", "active", "closed")))
            .WithPopulation("status", "active")
            .WithTable("all_firms")
            .Build();
        var rows = Enumerable.Repeat("active", 10).Concat(Enumerable.Repeat("closed", closed)).Select(status => (ColumnValue[])[ColumnValue.Of(status)]);

        Assert.Equal(new ResponseFigures(40, responded, 10), ResponseFigures.Of(SampleCubes.Protect(SampleCubes.Cube(survey, rows), 3)));
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
