using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ContextTableTests
{
    private const string Csv = "area,inflow\n久留米,34.7\n有明,\n";
    private static readonly SurveyId Survey = SurveyId.Parse("sample");
    private readonly FakeOpenDataStore store = new();

    public static ContextTable Table { get; } = new()
    {
        Survey = "sample",
        Id = "inpatient-flow",
        Version = 1,
        Title = new("入院患者の流入", "Inflow of inpatients"),
        Source = new("ある調査", "Some survey"),
        SourceAddress = "https://example.org/survey",
        ReferencePeriod = "2005",
        Columns = [new("area", new("圏域", "Area"), IsNumber: false, null), new("inflow", new("流入", "Inflow"), IsNumber: true, new("%", "%"))],
        Sha256 = "",
    };

    private ContextTables Tables => new(store);

    [Fact]
    public async Task PublishAsync_Table_IsReadWithItsSource()
    {
        var published = Assert.IsType<ContextTableOutcome.Published>(await PublishAsync(Csv));

        Assert.True(published.IsNew);
        var listed = Assert.Single(await Tables.ListAsync(Survey, default));
        Assert.Equal((1, "Some survey", "2005"), (listed.Table.Version, listed.Table.Source.En, listed.Table.ReferencePeriod));
        Assert.Equal("\uFEFF" + Csv, Encoding.UTF8.GetString((await Tables.FindFileAsync(Survey, Table.Id, 1, "table.csv", default))!.Content.Span));
        Assert.Contains("External data", Encoding.UTF8.GetString((await Tables.FindFileAsync(Survey, Table.Id, 1, "index.en.html", default))!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Shown_Figure_HasThousandsApartWhereItHasAUnit()
    {
        var (year, persons) = (Table.Columns[1] with { Unit = null }, Table.Columns[1]);

        Assert.Equal(["2005", "12,345", "△1,234.50", ""], [year.Shown("2005", Language.Japanese), persons.Shown("12345", Language.English),
            persons.Shown("-1234.50", Language.Japanese), persons.Shown("", Language.Japanese)]);
    }

    [Fact]
    public async Task PublishAsync_SameAgain_WritesNothing()
    {
        await PublishAsync(Csv);
        var writes = store.Writes;

        var again = Assert.IsType<ContextTableOutcome.Published>(await PublishAsync("\uFEFF" + Csv.ReplaceLineEndings("\r\n")));

        Assert.False(again.IsNew);
        Assert.Equal(writes, store.Writes);
    }

    [Fact]
    public async Task PublishAsync_OtherRows_MakesANewVersionAndKeepsTheOld()
    {
        await PublishAsync(Csv);

        Assert.Equal(2, Assert.IsType<ContextTableOutcome.Published>(await PublishAsync("area,inflow\n久留米,35\n")).Table.Version);
        Assert.Contains("34.7", Encoding.UTF8.GetString((await Tables.FindFileAsync(Survey, Table.Id, 1, "table.csv", default))!.Content.Span), StringComparison.Ordinal);
        Assert.Null(await Tables.FindFileAsync(Survey, Table.Id, 3, "table.csv", default));
    }

    [Theory]
    [InlineData("area,inflow\n久留米,many\n", "no number")]
    [InlineData("area,inflow\n久留米\n", "has 1 values")]
    [InlineData("area\n久留米\n", "must have the header")]
    [InlineData("area,inflow\n", "at least one row")]
    [InlineData("area,inflow\n\"久留米,1\n", "no CSV")]
    public async Task PublishAsync_FileThatDoesNotFit_IsRefusedAndNothingIsWritten(string csv, string problem)
    {
        var refused = Assert.IsType<ContextTableOutcome.Refused>(await PublishAsync(csv));

        Assert.Contains(refused.Problems, one => one.En.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(0, store.Writes);
    }

    [Fact]
    public async Task PublishAsync_DiesAtAnyWrite_LeavesTheOldVersionAndFinishesNextTime()
    {
        for (var write = 1; write <= 6; write++)
        {
            var dying = new FakeOpenDataStore();
            var tables = new ContextTables(dying);
            await tables.PublishAsync(Table, Encoding.UTF8.GetBytes(Csv), default);
            dying.DiesAtWrite = dying.Writes + write;
            await Assert.ThrowsAsync<IOException>(() => tables.PublishAsync(Table, "area,inflow\na,1\n"u8.ToArray(), default));
            Assert.Equal(1, await tables.FindLatestAsync(Survey, Table.Id, default));

            dying.DiesAtWrite = 0;
            await tables.PublishAsync(Table, "area,inflow\na,1\n"u8.ToArray(), default);
            Assert.Equal(2, await tables.FindLatestAsync(Survey, Table.Id, default));
        }
    }

    private Task<ContextTableOutcome> PublishAsync(string csv) => Tables.PublishAsync(Table, Encoding.UTF8.GetBytes(csv), default);
}
