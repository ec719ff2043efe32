using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
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
    [InlineData("2009", "index.html", "label_ja")]
    [InlineData("2010", "index.html", "label_ja")]
    [InlineData("2010", "index.en.html", "label_en")]
    [InlineData("series", "index.en.html", "label_en")]
    public async Task Page_Figures_AreThoseOfTheObservations(string release, string name, string column)
    {
        var files = await FilesAsync(release);
        var page = Parse(files[name]);
        var labels = PlainCsv.Read(files["codes.csv"]).Where(row => row["dimension"] == "area").ToDictionary(row => row["code"], row => row[column]);
        var codes = release == "series" ? "table_id=firms_by_area measure=firms" : $"table_id=firms_by_area round={release}";
        var table = page.QuerySelector($"table[data-codes='{codes}']")!;
        string?[] columns = [.. table.QuerySelectorAll("thead th.number").Select(cell => cell.GetAttribute("data-codes"))];

        foreach (var row in PlainCsv.Read(files["observations.csv"]).Where(row => row["table_id"] == "firms_by_area"))
        {
            var line = table.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == labels[row["area"]]);
            var at = Array.IndexOf(columns, release == "series" ? $"round={row["round"]}" : $"measure={row["measure"]}");
            Assert.Equal(row["value"].Length > 0 ? row["value"] : row["status"], line.QuerySelectorAll("td")[at].TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Page_Markup_IsInertAndAccessible(string release)
    {
        var files = await FilesAsync(release);
        foreach (var page in (AngleSharp.Html.Dom.IHtmlDocument[])[Parse(files["index.html"]), Parse(files["index.en.html"])])
        {
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, iframe, object, form, [style], [onclick], [onload]"));
            Assert.All(page.QuerySelectorAll("a"), link =>
                Assert.Matches(@"^(#|https://creativecommons|\./$|/data[a-z./]*$|[A-Za-z0-9.-]+$)", link.GetAttribute("href")!));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
            Assert.All(page.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), (string[])["row", "col"]));
            Assert.NotEmpty(page.QuerySelectorAll("figure > svg"));
            Assert.All(page.QuerySelectorAll("figure > svg"), chart =>
                Assert.All(chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", page.GetElementById(id)!.TextContent)));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
        }
    }

    [Fact]
    public async Task Pages_OfARelease_LeadToEachOtherInTheirOwnLanguage()
    {
        var files = await FilesAsync("2010");
        var (japanese, english) = (Parse(files["index.html"]), Parse(files["index.en.html"]));

        Assert.Equal(("ja", "en"), (japanese.DocumentElement.GetAttribute("lang"), english.DocumentElement.GetAttribute("lang")));
        Assert.Equal("index.en.html", japanese.QuerySelector(".language a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("index.html", english.QuerySelector(".language a[hreflang=ja]")!.GetAttribute("href"));
        Assert.DoesNotMatch(@"[\u3041-\u30fe]", english.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Page_HiddenFigure_IsNamedInTheChartAndHasNoBar()
    {
        var page = Parse((await FilesAsync("2010"))["index.en.html"]);
        var chart = page.QuerySelector("#chart-firms_by_area-firms > svg")!;

        Assert.Equal(["x"], chart.QuerySelectorAll("g text").Select(text => text.TextContent));
        Assert.Equal(4, chart.QuerySelectorAll("rect").Length);
        Assert.All(chart.QuerySelectorAll("rect:not(g rect)"), bar => Assert.NotEqual("0%", bar.GetAttribute("width")));
    }

    [Fact]
    public void Page_ManyRowsWithoutFigures_StandApartAndOutsideTheChart()
    {
        var model = ReleaseModelBuilder.Build(SampleCubes.Round2010().Cube, SampleCubes.ReferenceDate2010, 1);
        var codes = Enumerable.Range(0, 30).Select(number => new ReleaseCode { Id = $"c{number}", Label = new($"名{number}", $"Name {number}"), Level = 1 });
        var hidden = codes.Select(code => model.Observations[0] with { Codes = [code.Id, "_T"], Value = null, Status = "x" });
        model = model with
        {
            Dimensions = [model.Dimensions[0] with { Codes = [.. model.Dimensions[0].Codes, .. codes] }, model.Dimensions[1]],
            Observations = [.. model.Observations.Where(row => row.Table != "firms_by_area"), .. model.Observations.Where(row => row.Table == "firms_by_area"), .. hidden],
        };

        var page = Parse(new ReleasePage(Language.English).Write(model).ToArray());

        var figure = page.GetElementById("chart-firms_by_area-firms")!;
        Assert.Equal(31, page.QuerySelectorAll("table[data-codes='table_id=firms_by_area round=2010']")[1].QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(page.QuerySelector("details > summary"));
        Assert.Equal(3, figure.QuerySelectorAll("rect").Length);
        Assert.Contains("31 further codes have the symbol x (Confidential", figure.TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));

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
