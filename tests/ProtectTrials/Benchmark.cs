using System.Diagnostics;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;

namespace ProtectTrials;

/// <summary>Time, memory and published share of protection with both audits, by size of the release.</summary>
internal static class Benchmark
{
    public static void Run()
    {
        Console.WriteLine("| cells | firms | design | non-zero cells published | protect + audits + proof | verify | allocated | proof.json |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|---:|");
        Measure(() => new ACube().WithDimension("a", 9).WithDimension("b", 9).WithTable("t", "a", "b").WithRandomFirms(300, 1));
        Measure(() => Country(5, 20, 8).WithRandomFirms(3_000, 1));
        Measure(() => Country(12, 100, 8).WithRandomFirms(10_000, 1));
        Measure(() => Country(47, 1_741, 8).WithRandomFirms(50_000, 1));
        Measure(() => Country(47, 1_741, 30).WithRandomFirms(50_000, 1));
    }

    /// <summary>Prefectures, municipalities in them, and categories: one table with all margins.</summary>
    private static ACube Country(int prefectures, int municipalities, int categories) => new ACube()
        .WithTree("area", [-1, .. Enumerable.Repeat(0, prefectures), .. Enumerable.Range(0, municipalities).Select(index => 1 + (index % prefectures))])
        .WithDimension("category", categories)
        .WithTable("t", "area", "category");

    private static void Measure(Func<ACube> city)
    {
        var cube = city().Build();
        Best(cube, out _);
        var (milliseconds, allocated) = Best(cube, out var outcome);
        var watch = Stopwatch.StartNew();
        var verdict = ProofVerifier.Verify(outcome.Cube);
        var verified = watch.Elapsed.TotalMilliseconds;
        var table = outcome.Report.Tables[0];
        Console.WriteLine($"| {table.Cells:N0} | {outcome.Report.Firms:N0} | {string.Join(", ", outcome.Report.Verdicts.Select(one => one.Reason))} "
            + $"| {100.0 * table.NonZeroPublished / table.NonZero:F0} % | {milliseconds:N0} ms | {verified:N0} ms {(verdict.IsAccepted ? "" : verdict.Reason)}"
            + $"| {allocated / 1048576.0:N0} MiB | {ProofJson.Write(outcome.Cube.Proof).Length / 1024:N0} KiB |");
    }

    private static (double Milliseconds, long Allocated) Best(Cube cube, out ProtectionOutcome outcome)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        outcome = DisclosureControl.Protect(cube);
        return (watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
