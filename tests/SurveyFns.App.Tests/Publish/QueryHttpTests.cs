using System.Net.Http.Json;
using System.Text.Json;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.App.Tests.Publish;

/// <summary>The query interface on the published figures of the sample city, over HTTP.</summary>
public sealed class QueryHttpTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task Query_OfAWholeTable_HasTheCellsOfTheSeriesInEveryFormat()
    {
        const string query = "/api/v1/data/bio-startup/firms_by_area?pageSize=1000&format=";
        var csv = (await city.App.Client.GetStringAsync($"{query}csv")).TrimStart('\uFEFF').Split('\n')[..^1];
        var series = (await city.App.Client.GetStringAsync("/data/bio-startup/series/latest/observations.csv")).TrimStart('\uFEFF').Split('\n')[..^1];
        var expected = ColumnsOf(series, csv[0].Split(',')).Where(row => row.Contains(",firms_by_area,", StringComparison.Ordinal)).ToList();
        var json = await city.App.Client.GetFromJsonAsync<JsonElement>($"{query}json");
        var whole = await city.App.Client.GetFromJsonAsync<JsonElement>("/data/bio-startup/series/latest/cube.json");
        var cube = await city.App.Client.GetFromJsonAsync<JsonElement>($"{query}jsonstat&lang=ja");

        Assert.Equal(expected, csv[1..]);
        Assert.Equal(expected, json.GetProperty("observations").EnumerateArray().Select(row => string.Join(
            ',', row.GetProperty("round"), "firms_by_area", row.GetProperty("measure"), row.GetProperty("area"), row.GetProperty("value"), row.GetProperty("status"))));
        foreach (var part in (string[])["value", "status"])
        {
            Assert.Equal(whole.GetProperty("link").GetProperty("item")[0].GetProperty(part).GetRawText(), cube.GetProperty("link").GetProperty("item")[0].GetProperty(part).GetRawText());
        }
    }

    [Fact]
    public async Task Query_OfAreaAndRound_GivesTheFigureOfTable2()
    {
        var answer = await city.App.Client.GetFromJsonAsync<JsonElement>("/api/v1/data/bio-startup/firms_by_area?area=402036&round=2010");
        var row = Assert.Single(answer.GetProperty("observations").EnumerateArray());

        Assert.Equal(("2010", "firms", "402036", 28), (
            row.GetProperty("round").GetString(), row.GetProperty("measure").GetString(), row.GetProperty("area").GetString(), row.GetProperty("value").GetInt32()));
    }

    [Fact]
    public async Task Query_PageByPage_GivesEveryRowOnce()
    {
        var whole = (await city.App.Client.GetStringAsync("/api/v1/data/bio-startup/firms_by_area?format=csv&pageSize=1000")).Split('\n')[1..^1];
        var rows = new List<string>();
        for (var next = "/api/v1/data/bio-startup/firms_by_area?format=csv&pageSize=7"; next is not null;)
        {
            using var page = await city.App.Client.GetAsync(next);
            rows.AddRange((await page.Content.ReadAsStringAsync()).Split('\n')[1..^1]);
            next = page.Headers.GetValues("Link").Single().Split(", ").FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('>')[0][1..];
        }

        Assert.True(whole.Length > 14);
        Assert.Equal(whole, rows);
    }

    [Theory]
    [InlineData("firms_by_area?region=1", 400, "unknown-parameter")]
    [InlineData("firms_by_area?area=999999", 400, "unknown-code")]
    [InlineData("firms_by_area?format=xml", 400, "invalid-parameter")]
    [InlineData("firms_by_area?page=0", 400, "invalid-parameter")]
    [InlineData("firms_by_area?page=999", 400, "invalid-parameter")]
    [InlineData("firms_by_area?pageSize=100000", 400, "invalid-parameter")]
    [InlineData("firms_by_area?page=1&page=2", 400, "invalid-parameter")]
    [InlineData("no_such_table", 404, "unknown-table")]
    public async Task Query_ThatCannotBeAnswered_SaysWhy(string query, int status, string code)
    {
        using var answer = await city.App.Client.GetAsync($"/api/v1/data/bio-startup/{query}");

        Assert.Equal(status, (int)answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.True(status == 404 || query.Contains($"?{problem.GetProperty("parameter").GetString()}=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_AsJsonStat_IsACollectionOfOneDataset()
    {
        var answer = await city.App.Client.GetFromJsonAsync<JsonElement>("/api/v1/data/bio-startup/firms_by_area?format=jsonstat&area=402036,400009");

        Assert.Equal([2], [answer.GetProperty("link").GetProperty("item")[0].GetProperty("dimension").GetProperty("area").GetProperty("category").GetProperty("index").GetArrayLength()]);
    }

    private static IEnumerable<string> ColumnsOf(string[] rows, string[] names)
    {
        var header = rows[0].Split(',');
        var places = names.Select(name => Array.IndexOf(header, name)).ToList();
        return rows.Skip(1).Select(row => row.Split(',')).Select(cells => string.Join(',', places.Select(place => cells[place])));
    }
}
