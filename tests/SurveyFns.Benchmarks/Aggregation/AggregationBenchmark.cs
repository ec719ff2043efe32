using System.Diagnostics;
using System.Globalization;

namespace SurveyFns.Benchmarks.Aggregation;

/// <summary>
/// Responses aggregated per second against a bare SQLite scan of the same columns of the same rows, peak memory, and what a second
/// run costs. Every figure comes from a process of its own, so that peaks do not mix.
/// </summary>
public static class AggregationBenchmark
{
    public static async Task RunAsync()
    {
        Console.WriteLine("# aggregation: twelve tables, five dimensions, ten measures of the full questionnaire");
        foreach (var responses in new[] { 10_000, 1_000_000 })
        {
            var data = Directory.CreateTempSubdirectory("surveyfns-bench-").FullName;
            await MeasureAsync(data, string.Create(CultureInfo.InvariantCulture, $"fill:{responses}"));
            var raw = await MeasureAsync(data, "raw");
            var full = await MeasureAsync(data, "full");
            var unchanged = await MeasureAsync(data, "unchanged");
            var one = await MeasureAsync(data, "one");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {responses:N0} responses
                  bare scan of the same columns   {responses / raw.Seconds,10:N0} rows/s                peak {raw.PeakMegabytes,4:F0} MB
                  full aggregation                {responses / full.Seconds,10:N0} rows/s   ratio {raw.Seconds / full.Seconds:F2}   peak {full.PeakMegabytes,4:F0} MB
                  rerun, nothing changed          {1000 * unchanged.Seconds,10:F1} ms
                  rerun, one response changed     {1000 * one.Seconds,10:F1} ms   (1 of 16 shards read again)
                """));
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(double Seconds, double PeakMegabytes)> MeasureAsync(string data, string mode)
    {
        var start = new ProcessStartInfo("dotnet", [ChildProcess.Self, "scan", data, mode]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var words = output.Split('\n').Single(line => line.StartsWith("result ", StringComparison.Ordinal)).Split(' ');
        return (double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture));
    }
}
