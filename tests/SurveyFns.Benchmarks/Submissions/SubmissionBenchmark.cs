using System.Globalization;

namespace SurveyFns.Benchmarks.Submissions;

/// <summary>Accepted submissions per second through the whole application, beside the two yardsticks of <see cref="BareEndpoint"/>.</summary>
public static class SubmissionBenchmark
{
    private const int Warmup = 6_000;

    public static async Task RunAsync()
    {
        Console.WriteLine("# submissions: full questionnaire, first submission of each firm");
        foreach (var (clients, count) in new[] { (8, 6_000), (64, 12_000) })
        {
            var app = await MeasureAppAsync(clients, count);
            var group = await MeasureBareAsync("group", clients, count);
            var locked = await MeasureBareAsync("lock", clients, count / 3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {clients} clients
                  SurveyFns (validated, 5 rows)     {app}
                  bare, group commit (1 row)        {group}   ratio {app.PerSecond / group.PerSecond:F2}
                  bare, lock and commit each        {locked}   ratio {app.PerSecond / locked.PerSecond:F2}
                """));
        }
    }

    private static async Task<Load> MeasureAppAsync(int clients, int count)
    {
        var data = Directory.CreateTempSubdirectory("surveyfns-bench-").FullName;
        await using var app = await ChildProcess.StartAsync(ChildProcess.App, data);
        var requests = await BenchmarkRound.PrepareAsync(app, count + Warmup);
        await Load.MeasureAsync(app.Address, BenchmarkRound.Path, [.. requests.Take(Warmup)], clients);
        return await Load.MeasureAsync(app.Address, BenchmarkRound.Path, [.. requests.Skip(Warmup)], clients);
    }

    private static async Task<Load> MeasureBareAsync(string commit, int clients, int count)
    {
        var data = Directory.CreateTempSubdirectory("surveyfns-bench-").FullName;
        await using var bare = await ChildProcess.StartAsync(ChildProcess.Self, data, "bare", commit, data);
        var body = BenchmarkRound.Body(1);
        var requests = Enumerable.Repeat(("", body), count + Warmup).ToList();
        await Load.MeasureAsync(bare.Address, BenchmarkRound.Path, [.. requests.Take(Warmup)], clients);
        return await Load.MeasureAsync(bare.Address, BenchmarkRound.Path, [.. requests.Skip(Warmup)], clients);
    }
}
