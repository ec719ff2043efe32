using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class SampleCityTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    // The paper's Table 2, typed from its page and not from the sample: year, prefecture, city ("…" = not surveyed).
    private const string Table2 = """
        2001 23 …
        2002 24 …
        2003 35 …
        2004 47 9
        2005 54 11
        2006 62 15
        2007 78 19
        2008 83 26
        2009 89 29
        2010 99 28
        """;

    [Fact]
    public async Task Series_OfTheSample_EqualsTable2()
    {
        var rows = await ObservationsAsync("/data/bio-startup/series/latest/observations.csv");

        var found = Years().Select(year => string.Join(' ', year.Year, Cell(rows, year.Year, "400009"), Cell(rows, year.Year, "402036")));

        Assert.Equal(Table2.Split('\n').Select(line => line.Trim()), found);
    }

    [Fact]
    public async Task EveryRound_OfTheSample_IsPublishedWithTheSeriesFigures()
    {
        foreach (var (year, prefecture, city) in Years())
        {
            var rows = await ObservationsAsync($"/data/bio-startup/{year}/latest/observations.csv");

            Assert.Equal(prefecture, Cell(rows, year, "400009"));
            Assert.Equal(city, Cell(rows, year, "402036"));
        }
    }

    [Fact]
    public async Task EveryFile_OfARelease_HasTheHashOfItsSums()
    {
        var sums = await city.App.Client.GetStringAsync("/data/bio-startup/2010/latest/SHA256SUMS");
        var lines = sums.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length >= 5, sums);
        foreach (var line in lines)
        {
            var (hash, file) = (line[..64], line[66..]);
            var content = await city.App.Client.GetByteArrayAsync($"/data/bio-startup/2010/latest/{file}");
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    [Fact]
    public async Task OpenDataFile_AskedAgainWithItsETag_IsNotModified()
    {
        using var first = await city.App.Client.GetAsync("/data/bio-startup/2010/v1/observations.csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/data/bio-startup/2010/v1/observations.csv");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        using var second = await city.App.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal("text/csv", first.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(365), first.Headers.CacheControl.MaxAge);
        Assert.Equal(TimeSpan.FromDays(1), first.Headers.CacheControl.SharedMaxAge);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task AccessCode_PrintedByTheLoader_OpensTheRoundOf2026()
    {
        var code = city.Loading.Split('\n').First(line => line.StartsWith("access code: ", StringComparison.Ordinal))["access code: ".Length..].Trim();
        var firm = new Firm(city.App, code, "2026");

        using var answer = await firm.SendAsync(HttpMethod.Get, "response");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("no-response", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loader_RunIntoTwoEmptyFolders_PublishesTheSameBytes()
    {
        var other = AppProcess.NewDataFolder();
        await AppProcess.RunAsync(SampleCityFixture.Loader, other);

        Assert.Equal(PublishedFiles(city.App.Data), PublishedFiles(other));
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public async Task Loader_RunAgain_PublishesNothingNew()
    {
        var before = PublishedFiles(city.App.Data);

        await AppProcess.RunAsync(SampleCityFixture.Loader, city.App.Data);

        Assert.Equal(before, PublishedFiles(city.App.Data));
    }

    private static Dictionary<string, string> PublishedFiles(string data)
    {
        var container = Path.Combine(data, "blobs", "opendata");
        var files = Directory.EnumerateFiles(container, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(container, file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        Assert.NotEmpty(files);
        return files;
    }

    private static IEnumerable<(int Year, string Prefecture, string City)> Years() =>
        Table2.Split('\n').Select(line => line.Trim().Split(' '))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]));

    private static string Cell(IReadOnlyList<Dictionary<string, string>> rows, int year, string area)
    {
        var row = Assert.Single(rows, row => row["round"] == year.ToString(CultureInfo.InvariantCulture)
            && row["table_id"] == "firms_by_area" && row["measure"] == "firms" && row["area"] == area);
        return row["value"] + row["status"];
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> ObservationsAsync(string path)
    {
        var lines = (await city.App.Client.GetStringAsync(path)).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
