using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Table 2 of the paper: biotech-related companies in the prefecture since 2001 and in the city, surveyed since 2004.</summary>
public sealed class SeriesTests
{
    private static readonly int[] Prefecture = [23, 24, 35, 47, 54, 62, 78, 83, 89, 99];
    private static readonly int?[] City = [null, null, null, 9, 11, 15, 19, 26, 29, 28];
    private static readonly SurveyId Survey = SurveyId.Parse("sample");

    [Fact]
    public async Task PublishAsync_TenYears_GivesTable2()
    {
        var files = await PublishTable2Async();

        var rows = PlainCsv.Read(files["releases/sample/series/v1/observations.csv"]);

        Assert.Equal(
            Enumerable.Range(0, 10).Select(year => $"{2001 + year},{Prefecture[year]},"),
            rows.Where(row => row["area"] == "400009").Select(row => $"{row["round"]},{row["value"]},{row["status"]}"));
        Assert.Equal(
            Enumerable.Range(0, 10).Select(year => $"{2001 + year},{City[year]},{(City[year] is null ? "…" : "")}"),
            rows.Where(row => row["area"] == "402036").Select(row => $"{row["round"]},{row["value"]},{row["status"]}"));
    }

    [Fact]
    public async Task PublishAsync_TenYears_SaysTheChangePerYear()
    {
        var page = System.Text.Encoding.UTF8.GetString((await PublishTable2Async())["releases/sample/series/v1/index.html"]);

        Assert.Contains("+17.6% (2001–2010)", page, StringComparison.Ordinal);
        Assert.Contains("+20.8% (2004–2010)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_YearsNotSurveyed_AreGapsInTheChart()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            System.Text.Encoding.UTF8.GetString((await PublishTable2Async())["releases/sample/series/v1/index.en.html"]));
        var chart = page.QuerySelector("figure > svg")!;

        const int Prefecture = 9, CityAndRest = 6 + 6;
        Assert.Equal(Prefecture + CityAndRest, chart.QuerySelectorAll("line[stroke-width='2']").Length);
        Assert.Equal(6, chart.QuerySelectorAll("text").Count(text => text.TextContent == "…"));
        Assert.DoesNotContain(chart.QuerySelectorAll("g title"), title => title.TextContent.EndsWith(": 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PublishAsync_TableThatSomeRoundsDoNotHave_LeavesThemOutOfThePageAndSaysSo()
    {
        var store = new FakeOpenDataStore();
        await new ReleasePublisher(store, new FakeReleaseRecordStore()).PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            System.Text.Encoding.UTF8.GetString(store.Contents["releases/sample/series/v1/index.en.html"]));

        var table = page.QuerySelector("table[data-codes^='table_id=firms_by_field ']")!;
        Assert.Equal(["round=2010"], table.QuerySelectorAll("thead [data-codes]").Select(column => column.GetAttribute("data-codes")));
        Assert.Equal("Rounds without this table: 2009", page.QuerySelector("#table-firms_by_field + p")!.TextContent);
        Assert.Null(page.QuerySelector("#table-firms_by_area + p"));
    }

    [Fact]
    public async Task PublishAsync_Series_HasTheRowsOfTheReleasesUnderOneHeader()
    {
        var store = new FakeOpenDataStore();
        await new ReleasePublisher(store, new FakeReleaseRecordStore()).PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);

        var series = PlainCsv.Read(store.Contents["releases/sample/series/v1/observations.csv"]);
        var rounds = PlainCsv.Read(store.Contents["releases/sample/2009/v1/observations.csv"])
            .Select(row => new Dictionary<string, string>(row) { ["field"] = "_T" })
            .Concat(PlainCsv.Read(store.Contents["releases/sample/2010/v1/observations.csv"]));

        Assert.Equal(["round", "table_id", "measure", "area", "field", "value", "status"], series[0].Keys);
        Assert.Equal(rounds.Select(Described), series.Select(Described));
    }

    [Fact]
    public void Build_TableThatGainedADimension_PutsTheTotalInItsColumn()
    {
        var older = ReleaseModelBuilder.Build(SampleCubes.Round2009().Cube, SampleCubes.ReferenceDate2009, 1);
        var newer = ReleaseModelBuilder.Build(SampleCubes.Round2010().Cube, SampleCubes.ReferenceDate2010, 1);
        newer = newer with
        {
            Tables = [.. newer.Tables.Select(table => table with { Id = table.Id == "firms_by_area_and_field" ? "firms_by_area" : $"{table.Id}_2" })],
            Observations = [.. newer.Observations.Select(row => row with { Table = row.Table == "firms_by_area_and_field" ? "firms_by_area" : $"{row.Table}_2" })]
        };

        var series = SeriesBuilder.Build([older, newer], 1);
        var grid = new TableGrid(series, series.Tables.Single(table => table.Id == "firms_by_area"));

        Assert.Equal(["area", "field"], grid.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal(23, grid.Combinations().Select(codes => grid.Find("2009", "firms", codes)?.Value).OfType<decimal>().Single());
    }

    [Fact]
    public void Build_Texts_AreThoseOfTheNewestRound()
    {
        var older = ReleaseModelBuilder.Build(SampleCubes.Round2009().Cube, SampleCubes.ReferenceDate2009, 1);
        var newer = ReleaseModelBuilder.Build(SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.0", "Newest.")).Cube, SampleCubes.ReferenceDate2010, 1);

        var series = SeriesBuilder.Build([older, newer], 3);

        Assert.Equal("Newest.", series.Description.En);
        Assert.Equal("", series.Dimension("area").Codes.Single(code => code.Id == "402036").Status);
        Assert.Equal(3, series.Version);
        Assert.Equal(["2009", "2010"], series.Rounds.Select(round => round.Id));
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> PublishTable2Async()
    {
        var store = new FakeOpenDataStore();
        var rounds = Enumerable.Range(0, 10).Select(year => Round(2001 + year, Prefecture[year], City[year])).ToArray();
        await new ReleasePublisher(store, new FakeReleaseRecordStore()).PublishAsync(Survey, rounds, default);
        return store.Contents;
    }

    private static RoundRelease Round(int year, int prefecture, int? city)
    {
        var round = $"{year}";
        var definition = (city is null ? SampleSurvey.Definition("2009") : AreaOnly()) with { Round = RoundId.Parse(round), Digest = round };
        var rows = Enumerable.Range(0, prefecture).Select(firm => city is null ? (ColumnValue[])[] : [ColumnValue.Of(firm < city ? "402036" : "402168")]);
        return SampleCubes.Release(SampleCubes.Cube(definition, rows), new DateOnly(year, 12, 31));
    }

    private static SurveyDefinition AreaOnly() => new SurveyBuilder()
        .WithDimension(SurveyBuilder.Choice("area", SampleSurvey.Areas), total: "400009")
        .WithTable("firms_by_area", "area")
        .Build() with
    { Survey = Survey };

    private static string Described(IReadOnlyDictionary<string, string> row) =>
        string.Join(' ', row.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}"));
}
