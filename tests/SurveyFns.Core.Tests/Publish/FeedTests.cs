using System.Text;
using System.Xml.Linq;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>The feed of releases and context tables, checked by its entries and by a validator of others.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Feed_OfReleases_HasAnEntryForEach()
    {
        var feed = Read(Write(Language.English, [CatalogueTests.Version(1), CatalogueTests.Version(2)], []));
        var entries = feed.Elements(Atom + "entry").ToArray();

        Assert.Equal(["https://data.example/data/sample/r2/v1/", "https://data.example/data/sample/r1/v1/"], entries.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
        Assert.All(entries, entry => Assert.NotEqual("", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value));
    }

    [Fact]
    public void Feed_OfAContextTable_NamesItsSourceAndStandsWhereItsTimeIs()
    {
        var feed = Read(Write(Language.English, [CatalogueTests.Version(1), CatalogueTests.Version(5)], [ContextAt(3)]));
        var entries = feed.Elements(Atom + "entry").ToArray();
        var context = entries[1];

        Assert.Equal("https://data.example/data/sample/context/inpatient-flow/v1/", context.Element(Atom + "id")!.Value);
        Assert.Equal("Inflow of inpatients, version 1", context.Element(Atom + "title")!.Value);
        Assert.Equal("Some survey", context.Element(Atom + "author")!.Value);
        Assert.Equal("External data. Source: Some survey (2005).", context.Element(Atom + "summary")!.Value);
        Assert.Contains(context.Elements(Atom + "link"), link => link.Attribute("href")!.Value.EndsWith("/v1/table.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(context.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "license");
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Feed_WhoseNewestEntryIsAContextTable_IsAsNewAsThat()
    {
        var feed = Read(Write(Language.Japanese, [CatalogueTests.Version(1)], [ContextAt(3)]));

        Assert.Equal("2010-01-03T15:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Feed_WhoseNewestEntryIsWithdrawn_IsAsNewAsTheWithdrawal()
    {
        var withdrawnAt = new DateTimeOffset(2010, 2, 1, 9, 0, 0, TimeSpan.FromHours(9));

        Assert.Equal("2010-02-01T00:00:00Z", Updated(Write(Language.English, [CatalogueTests.Version(1)], [], withdrawnAt)));
        Assert.Equal("2010-02-01T00:00:00Z", Updated(Write(Language.English, [], [], withdrawnAt)));
        Assert.Equal("2010-02-04T15:00:00Z", Updated(Write(Language.English, [], [ContextAt(35)], withdrawnAt)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public async Task Feed_OfAnything_IsValid(int releases, int tables)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var (passed, output) = await CheckAsync(Write(
                language, [.. Enumerable.Range(1, releases).Select(CatalogueTests.Version)], [.. Enumerable.Range(4, tables).Select(ContextAt)]));

            Assert.True(passed, output);
        }
    }

    [Theory]
    [InlineData("<title>オープンデータの公表</title>", "", "feed failed to validate")]
    [InlineData("<updated>2010-01-03T15:00:00Z</updated>", "<updated>3 January 2010</updated>", "dateTime")]
    [InlineData("<summary>", "<summery>", "mismatch")]
    [InlineData("<author>", "<editor>", "mismatch")]
    [InlineData("rel=\"alternate\" href=\"https://data.example/data\"", "rel=\"alternate\"", "link failed to validate")]
    [InlineData("href=\"https://data.example/data/feed.atom\"", "href=\"/data/feed.atom\"", "no absolute address")]
    [InlineData("<id>https://data.example/data/sample/r1/v1/</id>", "<id>https://data.example/data/feed.atom</id>", "is there twice")]
    [InlineData("</feed>", "<entry><id>urn:x</id><title>x</title><updated>2010-01-01T00:00:00Z</updated><summary>x</summary></entry></feed>", "no author")]
    public async Task Check_OfABrokenFeed_SaysWhatIsWrong(string text, string replacement, string expected)
    {
        var feed = Encoding.UTF8.GetString(Write(Language.Japanese, [CatalogueTests.Version(1)], [ContextAt(3)]).Span);
        Assert.Contains(text, feed, StringComparison.Ordinal);
        var at = feed.IndexOf(text, StringComparison.Ordinal);

        var (passed, output) = await CheckAsync(Encoding.UTF8.GetBytes(string.Concat(feed.AsSpan(0, at), replacement, feed.AsSpan(at + text.Length))));

        Assert.False(passed);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> Write(
        Language language, PublishedVersion[] releases, ContextVersion[] context, DateTimeOffset? withdrawnAt = null) =>
        AtomFeed.Write(CatalogueTests.Site, releases, context, withdrawnAt, language);

    private static ContextVersion ContextAt(int day) =>
        new(ContextTableTests.Table, new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)).AddDays(day), Withdrawal: null);

    private static string Updated(ReadOnlyMemory<byte> feed) => Read(feed).Element(Atom + "updated")!.Value;

    private static XElement Read(ReadOnlyMemory<byte> feed) => XDocument.Load(new MemoryStream(feed.ToArray())).Root!;

    private static async Task<(bool Passed, string Output)> CheckAsync(ReadOnlyMemory<byte> feed)
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-feed-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "feed.atom"), feed.ToArray());
        var result = await NodeTool.CheckAsync("feed", [folder.FullName]);
        folder.Delete(recursive: true);
        return result;
    }
}
