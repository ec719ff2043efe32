using System.Diagnostics;
using System.Security.Cryptography;
using SurveyFns.App.Store.Blobs.Files;
using SurveyFns.App.Store.OpenData;
using SurveyFns.App.Tests.EndToEnd;
using SurveyFns.App.Tests.Store;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Publish;

/// <summary>A process that publishes into a folder is killed in the middle of a release, as by a power cut.</summary>
public sealed class KilledPublicationTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("bio-startup");

    [Fact]
    public async Task Publication_ProcessKilledWhileItWrites_LeavesCompleteReleasesAndTheNextRunFinishes()
    {
        var data = AppProcess.NewDataFolder();

        await LoadUntilAsync(data, () => Directory.Exists(FolderOf(data, "2003")));
        var killed = await VersionsAsync(data);
        await AppProcess.RunAsync(SampleCityFixture.Loader, data);
        var finished = await VersionsAsync(data);

        Assert.Equal(["2001", "2002"], killed.Select(release => release.Name).Where(name => name != "series").Take(2));
        Assert.DoesNotContain(killed, release => string.CompareOrdinal(release.Name, "2004") >= 0 && release.Name != "series");
        Assert.Equal(11, finished.Count);
        Directory.Delete(data, recursive: true);
    }

    private static string FolderOf(string data, string round) => Path.Combine(data, "blobs", OpenDataStore.Container, "releases", Survey.Value, round);

    /// <summary>Starts loading the sample city and kills it as soon as the condition holds.</summary>
    private static async Task LoadUntilAsync(string data, Func<bool> condition)
    {
        var start = new ProcessStartInfo("dotnet", [SampleCityFixture.Loader]) { RedirectStandardOutput = true };
        start.Environment["Storage__DataPath"] = data;
        start.Environment["Storage__Kind"] = "Embedded";
        using var loader = Process.Start(start)!;
        var output = loader.StandardOutput.ReadToEndAsync();
        while (!condition() && !loader.HasExited)
        {
            await Task.Delay(1);
        }

        loader.Kill();
        await loader.WaitForExitAsync();
        Assert.NotEqual(0, loader.ExitCode);
        await output;
    }

    /// <summary>What a reader sees; fails where a file that the manifest names is missing or another.</summary>
    private static async Task<IReadOnlyList<ReleaseKey>> VersionsAsync(string data)
    {
        var reader = new OpenDataReader(new OpenDataStore(new FileBlobs(Path.Combine(data, "blobs"), new ManualClock())));
        var releases = new List<ReleaseKey>();
        if (await reader.FindSurveyAsync(Survey, default) is not { } survey)
        {
            return releases;
        }

        foreach (var (release, latest) in survey.Rounds.Select(round => (ReleaseKey.Of(new(Survey, round.Round)), round.Version))
            .Append((ReleaseKey.SeriesOf(Survey), survey.SeriesVersion)))
        {
            for (var version = 1; version <= latest; version++)
            {
                await CheckAsync(reader, release, version);
            }

            releases.Add(release);
        }

        return releases;
    }

    private static async Task CheckAsync(OpenDataReader reader, ReleaseKey release, int version)
    {
        foreach (var file in (await reader.FindManifestAsync(release, version, default))!.Files)
        {
            var content = (await reader.FindFileAsync(release, version, file.Name, default))!.Content;
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
        }
    }
}
