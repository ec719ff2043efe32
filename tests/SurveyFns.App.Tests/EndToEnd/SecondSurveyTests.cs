using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Another survey, given as one definition and one code list, with no line of code of its own.</summary>
public sealed class SecondSurveyTests
{
    private static readonly string[] Breads = ["rye", "wheat", "rice"];

    [Fact]
    public async Task Survey_GivenAsOneFile_RunsFromQuestionnaireToOpenData()
    {
        var schemas = Path.Combine(AppProcess.RepositoryRoot, "tests/SurveyFns.App.Tests/EndToEnd/bakeries");
        await using var app = await AppProcess.StartAsync(AppProcess.NewDataFolder(), ("Survey__SchemasPath", schemas));
        var staff = new Clerk(app, "bakeries");
        await staff.ImportAsync(30);
        var now = TimeProvider.System.GetUtcNow();
        using var opened = await staff.SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1), publication: "approval");
        var codes = await staff.IssueCodesAsync("2026");

        var rye = new Firm(app, codes["T001"], "2026", "bakeries");
        using var contradicting = await rye.SubmitAsync(new { main_bread = "rye", loaves_total = 10, loaves_rye = 11 });
        using var implausible = await rye.SubmitAsync(new { main_bread = "rye", loaves_total = 60_000 });
        using var confirmed = await rye.SubmitAsync(new { main_bread = "rye", loaves_total = 60_000 }, new Dictionary<string, string> { ["W001"] = "We supply the schools." });
        foreach (var number in Enumerable.Range(2, 29))
        {
            var firm = new Firm(app, codes[string.Create(CultureInfo.InvariantCulture, $"T{number:D3}")], "2026", "bakeries");
            using var answer = await firm.SubmitAsync(new { main_bread = Breads[number % 3], loaves_total = 100 + number });
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        }

        using var closed = await staff.SaveRoundAsync("2026", now.AddDays(-1), now.AddSeconds(-1), publishAt: now.AddDays(30), publication: "approval");
        var released = await staff.AggregateAsync("2026");
        var observations = await app.Client.GetStringAsync("/data/bakeries/2026/latest/observations.csv");

        Assert.Equal(["E001"], await EditsAsync(contradicting));
        Assert.Equal(["W001"], await EditsAsync(implausible));
        Assert.Equal(HttpStatusCode.Created, confirmed.StatusCode);
        Assert.Equal("published", released.GetProperty("outcome").GetString());
        Assert.True(observations.Contains("2026,bakeries_by_bread,bakeries,_T,30,\n", StringComparison.Ordinal), observations);
        Assert.Contains("2026,bakeries_by_bread,bakeries,wheat,9,\n", observations, StringComparison.Ordinal);
        // One bakery bakes most of the rye: the second largest could work its figure out.
        Assert.Contains("2026,bakeries_by_bread,loaves,rye,,x\n", observations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definition_ThatContradictsItself_StopsTheStartWithFilePlaceAndReason()
    {
        var schemas = CopyOfSchemas(text => text.Replace("{\"item\": \"loaves_rye\"}", "{\"item\": \"loaves_ry\"}", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => AppProcess.StartAsync(AppProcess.NewDataFolder(), ("Survey__SchemasPath", schemas)));

        Assert.Contains("surveys/bakeries/2026.json#/edits/0/require", refused.Message, StringComparison.Ordinal);
        Assert.Contains("loaves_ry", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shards_ChangedAfterTheRoundWasSetUp_NothingOfItIsServedUntilTheyAreBack()
    {
        var (schemas, data) = (CopyOfSchemas(text => text), AppProcess.NewDataFolder());
        await using (var app = await AppProcess.StartAsync(data, ("Survey__SchemasPath", schemas)))
        {
            var now = TimeProvider.System.GetUtcNow();
            using var opened = await new Clerk(app, "bakeries").SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1));
            Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        }

        var changed = CopyOfSchemas(text => text.Replace("\"shards\": 3", "\"shards\": 4", StringComparison.Ordinal));
        await using (var app = await AppProcess.StartAsync(data, ("Survey__SchemasPath", changed)))
        {
            using var progress = await new Clerk(app, "bakeries").SendAsync(HttpMethod.Get, "rounds/2026/progress");
            Assert.Equal(HttpStatusCode.InternalServerError, progress.StatusCode);
        }

        await using (var app = await AppProcess.StartAsync(data, ("Survey__SchemasPath", schemas)))
        {
            using var progress = await new Clerk(app, "bakeries").SendAsync(HttpMethod.Get, "rounds/2026/progress");
            Assert.Equal(HttpStatusCode.OK, progress.StatusCode);
        }
    }

    private static string CopyOfSchemas(Func<string, string> change)
    {
        var schemas = Directory.CreateTempSubdirectory("surveyfns-test-").FullName;
        var source = Path.Combine(AppProcess.RepositoryRoot, "tests/SurveyFns.App.Tests/EndToEnd/bakeries");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(schemas, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, change(File.ReadAllText(file)));
        }

        return schemas;
    }

    private static async Task<IEnumerable<string?>> EditsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("code").GetString())];
    }
}
