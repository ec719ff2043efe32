using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;
using SurveyFns.Core.Tests.Aggregate;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ReleasePageTests
{
    [Theory]
    [InlineData("index.html", "<dd>x（秘匿。", "回答率の x は秘匿です。")]
    [InlineData("index.en.html", "<dd>x (withheld, ", "A response rate of x is withheld")]
    public async Task PublishAsync_ResponseRateWithheld_IsExplainedWhereItStands(string file, string fact, string note)
    {
        var page = await PublishAsync(closed: 2, file);

        Assert.Contains(fact, page, StringComparison.Ordinal);
        Assert.Contains(note, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "32.5%（13／40）", "回答率の x は")]
    [InlineData("index.en.html", "32.5% (13 / 40)", "A response rate of x")]
    public async Task PublishAsync_ResponseRateShown_NeedsNoExplanation(string file, string rate, string note)
    {
        var page = await PublishAsync(closed: 3, file);

        Assert.Contains($"<dd>{rate}</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(note, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "名簿の企業数の x も")]
    [InlineData("index.en.html", "Where the number of firms in the register is x")]
    public async Task PublishAsync_RegisterWithheld_IsExplainedAndInNoFile(string file, string note)
    {
        Assert.DoesNotContain(note, await PublishAsync(closed: 2, file), StringComparison.Ordinal);
        Assert.Contains(note, await PublishAsync(closed: 2, file, registered: 12), StringComparison.Ordinal);
        Assert.Contains("\"registered\": 40", await PublishAsync(closed: 2, "release.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("registered", await PublishAsync(closed: 2, "release.json", registered: 12), StringComparison.Ordinal);
    }

    private static async Task<string> PublishAsync(int closed, string file, long registered = 40)
    {
        var survey = new SurveyBuilder()
            .WithItem(SurveyBuilder.Choice("status", SurveyBuilder.Flat("statuses", "active", "closed")))
            .WithPopulation("status", "active")
            .WithTable("all_firms")
            .Build();
        var rows = Enumerable.Repeat("active", 10).Concat(Enumerable.Repeat("closed", closed))
            .Select(status => (ColumnValue[])[ColumnValue.Of(status)]);
        var cube = SampleCubes.Cube(survey, rows);
        cube = cube with { ResponseRate = cube.ResponseRate with { Registered = registered } };
        var store = new FakeOpenDataStore();
        await new ReleasePublisher(store, new FakeReleaseRecordStore())
            .PublishAsync(survey.Survey, [SampleCubes.Release(cube, SampleCubes.ReferenceDate2010)], default);
        return Encoding.UTF8.GetString(store.Contents.Single(one => one.Key.Contains(survey.Round.Value, StringComparison.Ordinal)
            && one.Key.EndsWith($"/{file}", StringComparison.Ordinal)).Value);
    }
}
