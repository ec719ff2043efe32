using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>The published files of a release that went through disclosure control prove themselves.</summary>
public sealed class ProofFileTests
{
    private const string Folder = "releases/sample/2010/";
    private static readonly SurveyId Survey = SurveyId.Parse("sample");

    [Fact]
    public async Task PublishAsync_ProtectedRound_HasAProofThatTheVerifierAccepts()
    {
        var files = await PublishAsync(Round(31));

        Assert.Contains($"{Folder}v1/proof.json", files.Keys);
        Assert.Null(Verify(files, "v1", "v1"));
    }

    [Fact]
    public async Task PublishAsync_FiguresOfOtherResponses_AreNotWhatTheProofProves()
    {
        var files = await PublishAsync(Round(31));
        var others = await PublishAsync(Round(45));

        Assert.NotNull(Verify(new Dictionary<string, byte[]>
        {
            [$"{Folder}v1/observations.csv"] = others[$"{Folder}v1/observations.csv"],
            [$"{Folder}v1/proof.json"] = files[$"{Folder}v1/proof.json"],
        }, "v1", "v1"));
    }

    [Fact]
    public async Task PublishAsync_NewTextsAfterLateResponses_KeepsTheProofOfTheFigures()
    {
        var files = await PublishAsync(Round(31), Round(45, SampleSurvey.Definition("2010", "1.0.1")));

        Assert.Equal(files[$"{Folder}v1/proof.json"], files[$"{Folder}v2/proof.json"]);
        Assert.Null(Verify(files, "v2", "v2"));
    }

    [Fact]
    public async Task PublishAsync_Series_HasNoProofOfItsOwn() =>
        Assert.DoesNotContain("releases/sample/series/v1/proof.json", (await PublishAsync(Round(31))).Keys);

    private static RoundRelease Round(int firms, SurveyDefinition? definition = null)
    {
        var cube = SampleCubes.Cube(definition ?? SampleSurvey.Definition("2010"), SampleCubes.Rows2010(firms));
        return new RoundRelease(DisclosureControl.Protect(cube).Cube, SampleCubes.ReferenceDate2010, Core.Aggregate.CubeDigest.Of(cube));
    }

    private static string? Verify(IReadOnlyDictionary<string, byte[]> files, string observations, string proof) => ProofVerifier.Verify(
        new MemoryStream(files[$"{Folder}{observations}/observations.csv"]), new MemoryStream(files[$"{Folder}{proof}/proof.json"])).Reason;

    private static async Task<IReadOnlyDictionary<string, byte[]>> PublishAsync(params RoundRelease[] versions)
    {
        var store = new FakeOpenDataStore();
        var publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());
        foreach (var version in versions)
        {
            await publisher.PublishAsync(Survey, [version], default);
        }

        return store.Contents;
    }
}
