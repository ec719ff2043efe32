using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class OpenDataReaderTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("sample");
    private static readonly ReleaseKey Round = new(Survey, RoundId.Parse("2010"));
    private readonly FakeOpenDataStore store = new();

    private OpenDataReader Reader => new(store);

    [Fact]
    public async Task FindFileAsync_PublishedFile_HasContentAndMediaType()
    {
        await PublishAsync();

        var file = await Reader.FindFileAsync(Round, 1, "observations.csv", default);

        Assert.Equal("text/csv; charset=utf-8; header=present", file!.MediaType);
        Assert.Equal(1, await Reader.FindLatestAsync(Round, default));
        Assert.Equal(1, await Reader.FindLatestAsync(ReleaseKey.SeriesOf(Survey), default));
    }

    [Theory]
    [InlineData(0, "observations.csv")]
    [InlineData(-1, "observations.csv")]
    [InlineData(2, "observations.csv")]
    [InlineData(1, "latest.json")]
    [InlineData(1, "../../latest.json")]
    [InlineData(1, "../../2011/v1/observations.csv")]
    [InlineData(1, "")]
    [InlineData(1, "OBSERVATIONS.CSV")]
    [InlineData(1, "stray.csv")]
    public async Task FindFileAsync_NotPublished_IsNull(int version, string name)
    {
        await PublishAsync();
        store.Put("releases/sample/2010/v2/observations.csv", new byte[] { 1 }, "text/csv");
        store.Put("releases/sample/2010/v2/release.json", new byte[] { 1 }, "application/json");
        store.Put("releases/sample/2010/v1/stray.csv", new byte[] { 1 }, "text/csv");

        Assert.Null(await Reader.FindFileAsync(Round, version, name, default));
    }

    [Fact]
    public async Task FindManifestAsync_UnknownRoundOrSurvey_IsNull()
    {
        await PublishAsync();

        Assert.Null(await Reader.FindManifestAsync(new ReleaseKey(Survey, RoundId.Parse("1999")), 1, default));
        Assert.Null(await Reader.FindManifestAsync(new ReleaseKey(SurveyId.Parse("other"), RoundId.Parse("2010")), 1, default));
        Assert.Null(await Reader.FindSurveyAsync(SurveyId.Parse("other"), default));
    }

    [Fact]
    public async Task ListAsync_StoreWithReleases_NamesSurveysRoundsAndVersions()
    {
        await PublishAsync();

        var survey = Assert.Single(await Reader.ListAsync(default).ToListAsync());

        Assert.Equal(Survey, survey.Survey);
        Assert.Equal([new PublishedRound(RoundId.Parse("2009"), 1), new PublishedRound(RoundId.Parse("2010"), 1)], survey.Rounds);
        Assert.Equal(1, survey.SeriesVersion);
    }

    [Fact]
    public async Task FindModelAsync_PublishedVersion_IsTheModelThatWasPublished()
    {
        await PublishAsync();
        var expected = ReleaseModelBuilder.Build(SampleCubes.Round2010().Cube, SampleCubes.ReferenceDate2010, 1);

        var model = await Reader.FindModelAsync(Round, 1, default);

        Assert.NotNull(model);
        Assert.Equal(Core.Publish.Files.ReleaseFiles.Write(expected).Select(file => file.Sha256), Core.Publish.Files.ReleaseFiles.Write(model).Select(file => file.Sha256));
    }

    [Fact]
    public async Task FindModelAsync_PromisedFileDamaged_Throws()
    {
        await PublishAsync();
        store.Put("releases/sample/2010/v1/observations.csv", "round,nonsense\n"u8.ToArray(), "text/csv");

        await Assert.ThrowsAsync<InvalidDataException>(() => Reader.FindModelAsync(Round, 1, default));
    }

    private async Task PublishAsync() => await new ReleasePublisher(store, new FakeReleaseRecordStore())
        .PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);
}
