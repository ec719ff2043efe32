using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class CatalogueTests
{
    internal const string Site = "https://data.example";

    [Fact]
    public void Catalogue_HarvestedPageByPage_GivesEveryDatasetOnce()
    {
        var releases = Enumerable.Range(0, 250).Select(Version).ToArray();

        var harvested = Harvest(releases).ToArray();

        Assert.Equal(releases.Select(release => $"402036_sample_{release.Release.Name}"), harvested);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void Catalogue_PageThatIsNotThere_IsNull(int page) => Assert.Null(DcatCatalogue.Write(Site, [.. Enumerable.Range(0, 250).Select(Version)], [], page));

    [Fact]
    public async Task Catalogue_OfAnySize_ConformsToDcatAp()
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-catalogue-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "catalogue.jsonld"), DcatCatalogue.Write(Site, [Version(1), Version(2)], [ContextTableTests.Table], 1)!.Value.ToArray());

        var (passed, output) = await NodeTool.CheckAsync("dcat", [folder.FullName]);

        folder.Delete(recursive: true);
        Assert.True(passed, output);
    }

    /// <summary>As ckanext-dcat does: take the datasets of a page, follow the paged collection's next one.</summary>
    private static IEnumerable<string> Harvest(PublishedVersion[] releases)
    {
        for (int? page = 1; page is { } number;)
        {
            var graph = JsonDocument.Parse(DcatCatalogue.Write(Site, releases, [], number)!.Value).RootElement.GetProperty("@graph").EnumerateArray().ToArray();
            foreach (var dataset in graph.Where(node => node.GetProperty("@type").ToString() == "dcat:Dataset"))
            {
                Assert.StartsWith($"{Site}/data/", dataset.GetProperty("@id").GetString(), StringComparison.Ordinal);
                yield return dataset.GetProperty("dct:identifier").GetString()!;
            }

            var paging = graph.Single(node => node.GetProperty("@type").ToString().Contains("hydra:PagedCollection", StringComparison.Ordinal));
            page = paging.TryGetProperty("hydra:next", out var next)
                ? int.Parse(next.GetProperty("@id").GetString()!.Split('=')[1], CultureInfo.InvariantCulture)
                : null;
        }
    }

    internal static PublishedVersion Version(int number)
    {
        var model = ReleaseModelBuilder.Build(SampleCubes.Round2009().Cube, SampleCubes.ReferenceDate2009, 1) with
        {
            Round = RoundId.Parse(string.Create(CultureInfo.InvariantCulture, $"r{number}")), PublisherCode = "402036",
        };
        var file = new ManifestFile("observations.csv", "text/csv", 10, new string('a', 64));
        return new PublishedVersion(model.Key, Manifest.Of(model, [file]), new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)).AddDays(number));
    }
}
