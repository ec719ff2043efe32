using System.Security.Cryptography;
using Azure.Storage.Blobs;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Files;
using SurveyFns.App.Store.OpenData;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The whole sample on Azurite: the same functions, the same figures, the same bytes.</summary>
public sealed class AzuriteSampleTests(AzuriteSampleFixture city) : IClassFixture<AzuriteSampleFixture>
{
    // The paper's Table 2: year, prefecture, city (none in years in which it was not surveyed).
    private static readonly string[] Table2 =
    [
        "2001 400009 23", "2002 400009 24", "2003 400009 35", "2004 400009 47", "2005 400009 54", "2006 400009 62", "2007 400009 78",
        "2008 400009 83", "2009 400009 89", "2010 400009 99", "2004 402036 9", "2005 402036 11", "2006 402036 15", "2007 402036 19",
        "2008 402036 26", "2009 402036 29", "2010 402036 28",
    ];

    [Fact]
    public async Task Series_OfTheSampleOnAzurite_EqualsTable2()
    {
        var lines = (await city.App.Client.GetStringAsync("/data/bio-startup/series/latest/observations.csv"))
            .TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        int Column(string name) => Array.IndexOf(lines[0], name);

        var found = lines.Skip(1)
            .Where(row => row[Column("table_id")] == "firms_by_area" && row[Column("measure")] == "firms" && row[Column("value")].Length > 0)
            .Where(row => row[Column("area")] is "400009" or "402036")
            .Select(row => $"{row[Column("round")]} {row[Column("area")]} {row[Column("value")]}");

        Assert.Equal(Table2.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PublishedBlobs_OnAzurite_AreThoseOfTheEmbeddedStorage()
    {
        var embedded = new FileBlobs(Path.Combine(city.EmbeddedData, "blobs"), TimeProvider.System);
        var container = new BlobContainerClient(city.ConnectionString, OpenDataStore.Container);
        var onAzurite = new Dictionary<string, string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
            Assert.Equal(MD5Of(content), Convert.ToHexStringLower(blob.Properties.ContentHash));
            Assert.NotNull(blob.Properties.CacheControl);
            onAzurite.Add(blob.Name, Describe(content, blob.Properties.ContentType));
        }

        Assert.Equal(await DescribeAsync(embedded), onAzurite);
    }

    private static async Task<Dictionary<string, string>> DescribeAsync(FileBlobs blobs)
    {
        var described = new Dictionary<string, string>();
        await foreach (var path in blobs.ListAsync(OpenDataStore.Container, "", default))
        {
            BlobContent blob = (await blobs.FindAsync(OpenDataStore.Container, path, default))!;
            described.Add(path, Describe(blob.Content.ToArray(), blob.MediaType));
        }

        Assert.NotEmpty(described);
        return described;
    }

    private static string Describe(byte[] content, string mediaType) => $"{mediaType} {Convert.ToHexStringLower(SHA256.HashData(content))}";

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The protocol's checksum.")]
    private static string MD5Of(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
}
