using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SurveyFns.App.Tests.EndToEnd;
using SurveyFns.Core.Tests.Publish;

namespace SurveyFns.App.Tests.Publish;

/// <summary>The open data of the sample city as the public gets it, over HTTP.</summary>
public sealed class OpenDataHttpTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string File2010 = "/data/bio-startup/2010/v1/observations.csv";

    [Fact]
    public async Task EveryRelease_OfTheSample_PassesEveryIndependentCheck()
    {
        var folders = await DownloadAsync();

        foreach (var check in (string[])["datapackage", "sdmx-json", "jsonstat", "dcat", "html", "machine-readable", "same-cells", "schema-org"])
        {
            var (passed, output) = await NodeTool.CheckAsync(check, folders);
            Assert.True(passed, output);
        }

        Directory.Delete(Path.GetDirectoryName(folders[0])!, recursive: true);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task File_AskedForCompressed_IsTheSameFileUnderAnotherETag(string encoding)
    {
        using var plain = await GetAsync(File2010);
        using var compressed = await GetAsync(File2010, ("Accept-Encoding", encoding));
        await using var stream = await compressed.Content.ReadAsStreamAsync();
        await using Stream unpacking = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked);

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), unpacked.ToArray());
        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
        Assert.Equal("text/csv", compressed.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task File_AskedForARange_IsThatPartOfTheFile()
    {
        var whole = await city.App.Client.GetByteArrayAsync(File2010);

        using var part = await GetAsync(File2010, ("Range", "bytes=3-7"), ("Accept-Encoding", "br"));
        using var beyond = await GetAsync(File2010, ("Range", "bytes=99999999-"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[3..8], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task File_HeadAndConditions_AnswerWithoutABody()
    {
        using var get = await GetAsync(File2010);
        using var request = new HttpRequestMessage(HttpMethod.Head, File2010);
        using var head = await city.App.Client.SendAsync(request);
        using var sameTag = await GetAsync(File2010, ("If-None-Match", get.Headers.ETag!.ToString()));
        using var notSince = await GetAsync(File2010, ("If-Modified-Since", get.Content.Headers.LastModified!.Value.ToString("R", CultureInfo.InvariantCulture)));
        using var otherTag = await GetAsync(File2010, ("If-Match", "\"other\""));

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, sameTag.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, notSince.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, otherTag.StatusCode);
        Assert.Equal("402036_bio-startup_2010_v1_observations.csv", get.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Data_AskedByABrowserAndByAProgram_AnswersEachInItsWay()
    {
        using var japanese = await GetAsync("/data", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("Accept-Language", "ja"));
        using var english = await GetAsync("/data?lang=en", ("Accept", "text/html"), ("Accept-Language", "ja"));
        using var program = await GetAsync("/data", ("Accept", "application/json"));

        Assert.Contains("<html lang=\"ja\">", await japanese.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<h1>Open data</h1>", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("bio-startup", (await program.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("surveys")[0].GetProperty("survey").GetString());
        Assert.Contains("Accept", program.Headers.Vary);
    }

    [Theory]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("br;q=0.1, identity", null)]
    [InlineData("br;q=0.5, gzip;q=0.1, identity;q=0.3", "br")]
    [InlineData("br;q=0.1, identity;q=0", "br")]
    public async Task File_EncodingsWithPreferences_IsSentInTheBest(string accepted, string? expected)
    {
        using var answer = await GetAsync(File2010, ("Accept-Encoding", accepted));

        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData(File2010)]
    [InlineData("/api/v1/data/bio-startup/firms_by_area")]
    [InlineData("/api/v1/openapi.json")]
    public async Task OpenData_AskedByAPageOfAnotherSite_MayBeRead(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var preflight = await city.App.Client.SendAsync(request);
        using var error = await GetAsync("/data/bio-startup/2010/v99/observations.csv");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal(["*"], error.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], error.Headers.GetValues("Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("v0")]
    [InlineData("v01")]
    [InlineData("v-1")]
    [InlineData("v99999999999")]
    public async Task File_OfAVersionWrittenOtherwise_IsNotThere(string version)
    {
        using var answer = await GetAsync($"/data/bio-startup/2010/{version}/observations.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/data/bio-startup/2010/latest/", "codes.csv")]
    [InlineData("/data/bio-startup/series/latest/", "codes.csv")]
    [InlineData("/data/bio-startup/context/support-measures/latest/", "table.csv")]
    public async Task Latest_OfAFileThatNoVersionHas_IsNotThere(string folder, string file)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = city.App.Client.BaseAddress };
        using var unknown = await client.GetAsync($"{folder}nofile.csv");
        using var known = await client.GetAsync(folder + file);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (unknown.StatusCode, known.StatusCode));
    }

    [Theory]
    [InlineData("/data/bio-startup/2010/latest/", "ja", "<html lang=\"ja\">")]
    [InlineData("/data/bio-startup/2010/latest/", "en", "<html lang=\"en\">")]
    [InlineData("/data/bio-startup/2010/v1/", "en", "<html lang=\"en\">")]
    [InlineData("/data/bio-startup/context/support-measures/latest/", "en", "<html lang=\"en\">")]
    [InlineData("/data/bio-startup/1999/latest/", "en", "Page not found")]
    public async Task Folder_OpenedByAReader_IsThePageInTheirLanguage(string address, string language, string expected)
    {
        using var answer = await GetAsync(address, ("Accept", "text/html"), ("Accept-Language", language));

        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CatalogueAndFeed_OfTheSample_NameEveryReleaseAndContextTable()
    {
        var catalogue = await city.App.Client.GetFromJsonAsync<JsonElement>("/data/catalogue.jsonld");
        var datasets = catalogue.GetProperty("@graph").EnumerateArray().Where(node => node.GetProperty("@type").ToString() == "dcat:Dataset").ToArray();
        var feed = XDocument.Parse(await city.App.Client.GetStringAsync("/data/feed.atom"));

        Assert.Equal(
            Releases().Select(release => $"402036_bio-startup_{release}")
                .Concat(["402036_bio-startup_context_inpatient-flow-2005", "402036_bio-startup_context_reference-figures", "402036_bio-startup_context_support-measures"]).Order(StringComparer.Ordinal),
            datasets.Select(dataset => dataset.GetProperty("dct:identifier").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            datasets.Select(dataset => dataset.GetProperty("@id").GetString()).Order(StringComparer.Ordinal),
            feed.Root!.Elements(XName.Get("entry", Atom)).Select(entry => entry.Element(XName.Get("id", Atom))!.Value).Order(StringComparer.Ordinal));
        foreach (var distribution in datasets[0].GetProperty("dcat:distribution").EnumerateArray())
        {
            using var file = await city.App.Client.GetAsync(distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString());
            Assert.Equal(distribution.GetProperty("dcat:byteSize").GetProperty("@value").GetString(), file.Content.Headers.ContentLength!.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Feed_OfTheSample_PassesAnIndependentCheck()
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-feed-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "feed.atom"), await city.App.Client.GetByteArrayAsync("/data/feed.atom"));

        var (passed, output) = await NodeTool.CheckAsync("feed", [folder]);

        Directory.Delete(folder, recursive: true);
        Assert.True(passed, output);
    }

    [Fact]
    public async Task Pages_AboutAllData_AreValidHtml()
    {
        string[] addresses =
        [
            "/data?lang=ja",
            "/data?lang=en",
            "/data/api.html?lang=ja",
            "/data/api.html?lang=en",
            "/data/formats.html?lang=ja",
            "/data/formats.html?lang=en",
            "/data/bio-startup/context/inpatient-flow-2005/v1/index.html",
            "/data/bio-startup/context/support-measures/v1/index.en.html",
            "/data/bio-startup/1999/latest/?lang=ja",
            "/data/proof.html?lang=ja",
            "/data/proof.html?lang=en",
        ];
        var folder = Directory.CreateTempSubdirectory("surveyfns-pages-");
        foreach (var (number, address) in addresses.Index())
        {
            using var answer = await GetAsync(address, ("Accept", "text/html"));
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{number:D2}.html"), await answer.Content.ReadAsByteArrayAsync());
        }

        var (passed, output) = await NodeTool.CheckAsync("html", [folder.FullName]);

        folder.Delete(recursive: true);
        Assert.True(passed, output);
    }

    [Theory]
    [InlineData("inpatient-flow-2005", "久留米,Kurume,34.7,22.6")]
    [InlineData("support-measures", "The City Area Program (basic stage)")]
    [InlineData("reference-figures", "Kurume,535.3,persons per 100000")]
    public async Task ContextTable_OfTheSample_IsMarkedAsExternalWithItsSource(string table, string row)
    {
        var csv = await city.App.Client.GetStringAsync($"/data/bio-startup/context/{table}/latest/table.csv");
        var page = await city.App.Client.GetStringAsync($"/data/bio-startup/context/{table}/latest/?lang=en");
        using var catalogue = await GetAsync("/data?lang=en", ("Accept", "text/html"));
        using var missing = await city.App.Client.GetAsync($"/data/bio-startup/context/{table}/v2/table.csv");

        Assert.Contains(row, csv, StringComparison.Ordinal);
        Assert.Contains(">External data</span>", page, StringComparison.Ordinal);
        Assert.Contains($"/data/bio-startup/context/{table}/latest/", await catalogue.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static IEnumerable<string> Releases() => Enumerable.Range(2001, 10).Select(year => year.ToString(CultureInfo.InvariantCulture)).Append("series");

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await city.App.Client.SendAsync(request);
    }

    /// <summary>Every release by its ZIP.</summary>
    private async Task<IReadOnlyList<string>> DownloadAsync()
    {
        var root = Directory.CreateTempSubdirectory("surveyfns-sample-").FullName;
        foreach (var release in Releases())
        {
            using var zip = new ZipArchive(await city.App.Client.GetStreamAsync($"/data/bio-startup/{release}/latest/release.zip"));
            zip.ExtractToDirectory(root);
        }

        return [.. Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)];
    }
}
