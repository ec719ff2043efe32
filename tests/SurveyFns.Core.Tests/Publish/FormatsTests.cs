using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Reads the files of a release and of a series as a stranger would and compares them cell by cell.</summary>
public sealed class FormatsTests
{
    public static TheoryData<string> Releases => ["2009", "2010", "series"];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Observations_Columns_HoldWhatTheirNamesSay(string release)
    {
        var rows = PlainCsv.Read((await FilesAsync(release))["observations.csv"]);

        Assert.All(rows, row =>
        {
            Assert.Equal(row["value"].Length == 0, row["status"].Length > 0);
            Assert.True(row["value"].Length == 0 || decimal.TryParse(row["value"], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
            Assert.Contains(row["status"], (string[])["", "x", "…"]);
        });
        Assert.Equal(rows.Count, rows.Select(row => string.Join('|', row.Where(cell => cell.Key is not ("value" or "status")).Select(cell => cell.Value))).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Codes_EveryCodeOfTheObservations_IsListed(string release)
    {
        var files = await FilesAsync(release);
        var codes = PlainCsv.Read(files["codes.csv"]).Select(row => (row["dimension"], row["code"])).ToHashSet();
        var observations = PlainCsv.Read(files["observations.csv"]);
        var dimensions = observations[0].Keys.Except(["round", "table_id", "measure", "value", "status"]).ToArray();

        Assert.All(observations, row => Assert.All(dimensions, dimension => Assert.Contains((dimension, row[dimension]), codes)));
        Assert.Contains(PlainCsv.Read(files["codes.csv"]), row => row["code"] == "402036" && row["code5"] == "40203");
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Dictionary_EveryColumnTableAndMeasureOfTheObservations_IsDescribed(string release)
    {
        var files = await FilesAsync(release);
        var described = PlainCsv.Read(files["dictionary.csv"]).Select(row => (row["kind"], row["id"])).ToHashSet();
        var observations = PlainCsv.Read(files["observations.csv"]);

        Assert.All(observations[0].Keys, column => Assert.Contains(("column", column), described));
        Assert.All(observations, row =>
        {
            Assert.Contains(("table", row["table_id"]), described);
            Assert.Contains(("measure", row["measure"]), described);
            Assert.Contains(("status", row["status"]), described);
        });
    }

    [Theory]
    [InlineData("2009", "cube.json")]
    [InlineData("2010", "cube.json")]
    [InlineData("2010", "cube.en.json")]
    [InlineData("series", "cube.json")]
    public async Task JsonStat_EveryCell_EqualsTheObservation(string release, string name)
    {
        var files = await FilesAsync(release);
        using var document = JsonDocument.Parse(files[name]);
        var expected = Cells(files);
        var found = 0;
        foreach (var dataset in document.RootElement.GetProperty("link").GetProperty("item").EnumerateArray())
        {
            foreach (var (key, value, status) in JsonStatCells(dataset))
            {
                Assert.Equal(expected.GetValueOrDefault(key, ("", "…")), (value, status));
                found += expected.ContainsKey(key) ? 1 : 0;
            }
        }

        Assert.Equal(expected.Count, found);
    }

    [Theory]
    [InlineData("2009")]
    [InlineData("2010")]
    [InlineData("series")]
    public async Task Page_Figures_AreThoseOfTheObservationsInBothLanguages(string release)
    {
        var files = await FilesAsync(release);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files["index.html"]));
        var observations = PlainCsv.Read(files["observations.csv"]).Where(row => row["table_id"] == "firms_by_area").ToArray();

        foreach (var (language, column) in (ReadOnlySpan<(string, string)>)[("ja", "label_ja"), ("en", "label_en")])
        {
            var labels = PlainCsv.Read(files["codes.csv"]).Where(row => row["dimension"] == "area").ToDictionary(row => row["code"], row => row[column]);
            var table = page.QuerySelectorAll($"#{language} h3").Single(heading => heading.Id == $"{language}-firms_by_area")
                .ParentElement!.QuerySelectorAll("table").First(one => one.QuerySelector("caption")!.TextContent.StartsWith("firms_by_area", StringComparison.Ordinal));
            string[] headings = [.. table.QuerySelectorAll("thead th").Select(cell => cell.TextContent)];
            foreach (var row in observations)
            {
                var figures = table.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == labels[row["area"]]);
                var at = release == "series" ? Array.IndexOf(headings, row["round"]) - 1 : 0;
                Assert.Equal(row["value"].Length > 0 ? row["value"] : row["status"], figures.QuerySelectorAll("td")[at].TextContent);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Page_Markup_IsInertAndAccessible(string release)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString((await FilesAsync(release))["index.html"]));

        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, iframe, object, form, [style], [onclick], [onload]"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(#|https://creativecommons|/data$|[A-Za-z0-9.-]+$)", link.GetAttribute("href")!));
        Assert.Equal(2, page.QuerySelectorAll("h1").Length);
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), (string[])["row", "col"]));
        Assert.All(page.QuerySelectorAll("svg"), chart =>
            Assert.All(chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", page.GetElementById(id)!.TextContent)));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.NotEmpty(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task Page_HiddenFigure_IsNamedInTheChartAndHasNoBar()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString((await FilesAsync("2010"))["index.html"]));
        var chart = page.GetElementById("en-firms_by_area-chart-title")!.ParentElement!;

        Assert.Equal(["x"], chart.QuerySelectorAll("g text").Select(text => text.TextContent));
        Assert.Equal(4, chart.QuerySelectorAll("rect").Length);
        Assert.All(chart.QuerySelectorAll("rect:not(g rect)"), bar => Assert.NotEqual("0", bar.GetAttribute("width")));
    }

    private static Dictionary<string, (string Value, string Status)> Cells(IReadOnlyDictionary<string, byte[]> files) => PlainCsv.Read(files["observations.csv"])
        .ToDictionary(
            row => KeyOf(row["table_id"], row.Where(cell => cell.Key is not ("table_id" or "value" or "status"))),
            row => (row["value"], row["status"]));

    private static IEnumerable<(string Key, string Value, string Status)> JsonStatCells(JsonElement dataset)
    {
        var table = dataset.GetProperty("extension").GetProperty("table").GetString()!;
        string[] ids = [.. dataset.GetProperty("id").EnumerateArray().Select(id => id.GetString()!)];
        string[][] categories = [.. ids.Select(id => dataset.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("index")
            .EnumerateArray().Select(code => code.GetString()!).ToArray())];
        Assert.Equal(categories.Select(codes => codes.Length), dataset.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()));
        JsonElement[] values = [.. dataset.GetProperty("value").EnumerateArray()];
        Assert.Equal(categories.Aggregate(1, (size, codes) => size * codes.Length), values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            var (rest, codes) = (index, new Dictionary<string, string>());
            for (var position = ids.Length - 1; position >= 0; position--)
            {
                codes[ids[position]] = categories[position][rest % categories[position].Length];
                rest /= categories[position].Length;
            }

            var status = dataset.GetProperty("status").TryGetProperty(index.ToString(CultureInfo.InvariantCulture), out var symbol) ? symbol.GetString()! : "";
            yield return (KeyOf(table, codes), values[index].ValueKind == JsonValueKind.Null ? "" : values[index].GetRawText(), status);
        }
    }

    private static string KeyOf(string table, IEnumerable<KeyValuePair<string, string>> codes) =>
        $"{table}: {string.Join(' ', codes.Where(code => code.Value != "_T").OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key}={code.Value}"))}";

    private static async Task<IReadOnlyDictionary<string, byte[]>> FilesAsync(string release)
    {
        var store = new FakeOpenDataStore();
        await new ReleasePublisher(store, new FakeReleaseRecordStore())
            .PublishAsync(SurveyId.Parse("sample"), [SampleCubes.Round2009(), SampleCubes.Round2010()], default);
        var prefix = $"releases/sample/{release}/v1/";
        return store.Contents.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(file => file.Key[prefix.Length..], file => file.Value);
    }
}
