using System.Diagnostics;
using System.Globalization;

namespace SurveyFns.Benchmarks.Start;

/// <summary>Time from the start of the process to the first answered request, against an empty application of the same kind.</summary>
public static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("surveyfns-bench-").FullName;
        var app = new List<double>();
        var empty = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            app.Add(await MeasureAsync(ChildProcess.App, data));
            empty.Add(await MeasureAsync(ChildProcess.Self, data, "empty"));
        }

        // The first run of each fills the disk cache.
        var (own, least) = (Median(app.Skip(1)), Median(empty.Skip(1)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            # start: process to first answered request, median of {Runs}
              SurveyFns   {own,6:F0} ms
              empty app   {least,6:F0} ms   ratio {own / least:F2}
            """));
    }

    private static async Task<double> MeasureAsync(string binary, string data, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        await using var child = await ChildProcess.StartAsync(binary, data, arguments);
        using var client = new HttpClient { BaseAddress = child.Address };
        (await client.GetAsync("/health")).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}
