using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>A publication that dies in the middle of any one write leaves the old releases or the new ones, and the next run finishes.</summary>
public sealed class InterruptedPublicationTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("sample");

    [Fact]
    public async Task PublishAsync_DiesAtAnyWriteOfTheFirstRelease_LeavesNothingOrAll() =>
        await DieEverywhereAsync(prepare: [], publish: [SampleCubes.Round2009(), SampleCubes.Round2010()]);

    [Fact]
    public async Task PublishAsync_DiesAtAnyWriteOfANewVersion_LeavesTheOldOrTheNew() => await DieEverywhereAsync(
        prepare: [SampleCubes.Round2009(), SampleCubes.Round2010()],
        publish: [SampleCubes.Round2009(), SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.1", "Better told."))]);

    [Fact]
    public async Task PublishAsync_DiesAtAnyWriteOfAnotherRound_LeavesTheOldOrTheNew() =>
        await DieEverywhereAsync(prepare: [SampleCubes.Round2009()], publish: [SampleCubes.Round2010()]);

    private static async Task DieEverywhereAsync(RoundRelease[] prepare, RoundRelease[] publish)
    {
        var (expectedOld, expectedNew, writes) = await UninterruptedAsync(prepare, publish);
        Assert.True(writes > 8);
        for (var write = 1; write <= writes; write++)
        {
            var store = new FakeOpenDataStore();
            var publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());
            await PrepareAsync(publisher, prepare);
            store.DiesAtWrite = store.Writes + write;
            await Assert.ThrowsAsync<IOException>(() => publisher.PublishAsync(Survey, publish, default));
            Assert.Equal(expectedOld, await VisibleAsync(store));

            store.DiesAtWrite = 0;
            Assert.IsType<PublishOutcome.Completed>(await publisher.PublishAsync(Survey, publish, default));
            Assert.Equal(expectedNew, await VisibleAsync(store));
        }
    }

    private static async Task<(string Old, string New, int Writes)> UninterruptedAsync(RoundRelease[] prepare, RoundRelease[] publish)
    {
        var store = new FakeOpenDataStore();
        var publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());
        await PrepareAsync(publisher, prepare);
        var (old, before) = (await VisibleAsync(store), store.Writes);
        await publisher.PublishAsync(Survey, publish, default);
        return (old, await VisibleAsync(store), store.Writes - before);
    }

    private static async Task PrepareAsync(ReleasePublisher publisher, RoundRelease[] prepare)
    {
        if (prepare.Length > 0)
        {
            await publisher.PublishAsync(Survey, prepare, default);
        }
    }

    /// <summary>Every version and file a reader can get, with its digest; fails where something the reader was promised is missing or wrong.</summary>
    private static async Task<string> VisibleAsync(FakeOpenDataStore store)
    {
        var reader = new OpenDataReader(store);
        var visible = new StringBuilder();
        if (await reader.FindSurveyAsync(Survey, default) is not { } survey)
        {
            return "";
        }

        var releases = survey.Rounds.Select(round => (Key: new ReleaseKey(Survey, round.Round), round.Version))
            .Append((ReleaseKey.SeriesOf(Survey), survey.SeriesVersion));
        foreach (var (release, latest) in releases)
        {
            Assert.Null(await reader.FindManifestAsync(release, latest + 1, default));
            for (var version = 1; version <= latest; version++)
            {
                visible.Append(await CheckAsync(reader, release, version));
            }
        }

        return visible.ToString();
    }

    private static async Task<string> CheckAsync(OpenDataReader reader, ReleaseKey release, int version)
    {
        var manifest = await reader.FindManifestAsync(release, version, default);
        Assert.NotNull(manifest);
        var sums = Encoding.UTF8.GetString((await reader.FindFileAsync(release, version, "SHA256SUMS", default))!.Content.Span);
        foreach (var name in manifest.Files.Select(file => file.Name).Append("release.json"))
        {
            var content = (await reader.FindFileAsync(release, version, name, default))!.Content;
            var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            Assert.Contains($"{digest}  {name}\n", sums, StringComparison.Ordinal);
            Assert.True(name == "release.json" || manifest.Files.Single(file => file.Name == name).Sha256 == digest);
        }

        return $"{release} v{version}\n{sums}";
    }
}
