using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Tests.EndToEnd;
using SurveyFns.Azurite;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using Xunit.Abstractions;

namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>A publication on Azure's storage that dies after any one of its writes: readers see the old release whole or the new one.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzureInterruptedPublicationTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Firms = 12;
    private const int Sometimes = 10;
    private static readonly string Schemas = Path.Combine(AppProcess.RepositoryRoot, "tests/SurveyFns.App.Tests/EndToEnd/bakeries");
    private static readonly RoundKey Round = new(SurveyId.Parse("bakeries"), RoundId.Parse("2026"));
    private readonly string edited = Directory.CreateTempSubdirectory("surveyfns-editions-").FullName;
    private DyingBlobs blobs = null!;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        blobs = new DyingBlobs(AzureStorage.Blobs(azurite.ConnectionString));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Kind"] = "Azure", ["Storage:ConnectionString"] = azurite.ConnectionString, ["Survey:SchemasPath"] = Schemas,
        }).Build();
        services = new ServiceCollection().AddLogging().AddSurveyFns(configuration).AddSingleton<IBlobs>(blobs).BuildServiceProvider();
        await AnswerAsync();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(edited, recursive: true);
    }

    [Fact]
    public async Task Publication_DiesAfterAnyWrite_LeavesTheOldOrTheNewReleaseAndTheNextRunFinishes()
    {
        await PublishAsync(await MakeAsync(edition: 1));
        Assert.Equal((1, 1), await ReadWholeAsync());
        var next = await MakeAsync(edition: 2);
        var published = blobs.Written.Where(path => path.Contains("/v1/", StringComparison.Ordinal)).ToHashSet();
        Assert.NotEmpty(published);
        var (writes, died) = (0, true);
        while (died)
        {
            // Every run finds what the one before left when it died, and gets one write further.
            blobs.DieAfter(++writes);
            died = await DiesAsync(next);
            blobs.Revive();
            var version = blobs.Written[^1].EndsWith("/latest.json", StringComparison.Ordinal) ? 2 : 1;
            Assert.Equal((version, version), await ReadVersionsAsync());
            // A file under the address of a version that readers see is never written; all are read again now and then, and near the end.
            Assert.DoesNotContain(blobs.Written[^1], published);
            if (writes % Sometimes == 0 || version == 2)
            {
                Assert.Equal((version, version), await ReadWholeAsync());
            }

            Assert.Equal(died ? writes : 0, blobs.Writes);
            blobs.Writes = 0;
        }

        output.WriteLine($"Died after each of {writes - 1} writes.");
        Assert.True(writes > 30);
        Assert.Equal((2, 2), await ReadWholeAsync());
    }

    private async Task<bool> DiesAsync(RoundRelease release)
    {
        try
        {
            await PublishAsync(release);
            return false;
        }
        catch (IOException exception) when (exception.Message == DyingBlobs.Death)
        {
            return true;
        }
    }

    private async Task PublishAsync(RoundRelease release) => Assert.IsType<PublishOutcome.Completed>(
        await services.GetRequiredService<ReleasePublisher>().PublishAsync(Round.Survey, [release], default));

    /// <summary>The release of the round with the texts of an edition of its definition.</summary>
    private async Task<RoundRelease> MakeAsync(int edition)
    {
        var date = new DateOnly(2026, 12, 31);
        var cube = (await services.GetRequiredService<Aggregator>().AggregateAsync(Edit(edition).Find(Round)!, date, default)).Cube;
        Assert.Equal(Firms, cube.ResponseRate.Responded);
        blobs.Writes = 0;
        return new RoundRelease(DisclosureControl.Protect(cube).Cube, date, CubeDigest.Of(cube));
    }

    private SurveyCatalog Edit(int edition)
    {
        foreach (var file in Directory.EnumerateFiles(Schemas, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(edited, Path.GetRelativePath(Schemas, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file).Replace("\"version\": \"1.0.0\"", $"\"version\": \"1.0.{edition}\"", StringComparison.Ordinal);
            File.WriteAllText(copy, text);
        }

        return SchemaFolder.Load(edited);
    }

    /// <summary>The versions of the round and of the series that a reader is led to; fails where a file of them is missing or another.</summary>
    private async Task<(int Round, int Series)> ReadWholeAsync()
    {
        var reader = new OpenDataReader(services.GetRequiredService<IOpenDataStore>());
        return (await ReadWholeAsync(reader, ReleaseKey.Of(Round)), await ReadWholeAsync(reader, ReleaseKey.SeriesOf(Round.Survey)));
    }

    private async Task<(int? Round, int? Series)> ReadVersionsAsync()
    {
        var reader = new OpenDataReader(services.GetRequiredService<IOpenDataStore>());
        return (await reader.FindLatestAsync(ReleaseKey.Of(Round), default), await reader.FindLatestAsync(ReleaseKey.SeriesOf(Round.Survey), default));
    }

    private static async Task<int> ReadWholeAsync(OpenDataReader reader, ReleaseKey release)
    {
        var version = (await reader.FindLatestAsync(release, default))!.Value;
        var manifest = (await reader.FindManifestAsync(release, version, default))!;
        await Parallel.ForEachAsync(manifest.Files, async (file, token) =>
        {
            var content = (await reader.FindFileAsync(release, version, file.Name, token))!.Content;
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
        });
        return version;
    }

    private async Task AnswerAsync()
    {
        var survey = Round.Survey;
        var register = "firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n"
            + string.Concat(Enumerable.Range(1, Firms).Select(number => string.Create(CultureInfo.InvariantCulture, $"B{number:D3},,パン{number},,402036,,2000-01-01,\n")));
        Assert.IsType<RegisterImportOutcome.Imported>(
            await services.GetRequiredService<ImportRegisterHandler>().HandleAsync(survey, System.Text.Encoding.UTF8.GetBytes(register), default));
        await SaveRoundAsync(closesIn: TimeSpan.FromDays(1));
        var issued = Assert.IsType<IssueAccessCodesOutcome.Issued>(await services.GetRequiredService<IssueAccessCodesHandler>().HandleAsync(Round, null, default));
        foreach (var (code, number) in issued.Codes.Select((code, number) => (code, number)))
        {
            var signedIn = Assert.IsType<Authentication.Accepted>(
                await services.GetRequiredService<AccessCodeAuthenticator>().AuthenticateAsync(Round, code.Code.Reveal(), "test", default));
            var request = new SubmissionRequest
            {
                Round = Round,
                Firm = signedIn.Record.Firm,
                Answers = JsonSerializer.SerializeToElement(new { main_bread = number % 2 == 0 ? "rye" : "wheat", loaves_total = 100 + number }),
                Confirmations = new Dictionary<string, string>(),
            };
            Assert.IsType<SubmissionOutcome.Accepted>(await services.GetRequiredService<SubmitResponseHandler>().HandleAsync(request, signedIn.Record, default));
        }

        await SaveRoundAsync(closesIn: TimeSpan.FromSeconds(-1));
    }

    private async Task SaveRoundAsync(TimeSpan closesIn)
    {
        var now = TimeProvider.System.GetUtcNow();
        var request = new RoundRequest(new DateOnly(2026, 12, 31), now.AddDays(-1), now + closesIn, now.AddDays(30), Publication.Automatic);
        Assert.IsType<SaveRoundOutcome.Saved>(await services.GetRequiredService<SaveRoundHandler>().HandleAsync(Round, request, default));
    }
}
