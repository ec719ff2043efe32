using System.Globalization;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The table of storage transactions in <c>infra/README.md</c>: <c>| step | number | which they are |</c>.</summary>
public static class CostTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppProcess.RepositoryRoot, "infra", "README.md"));

    /// <summary>What the costs assume that a firm does.</summary>
    public static int OfAFirm =>
        (14 * Written("page of the form, shown")) + (14 * Written("page of the form, sent and saved as a draft"))
        + Written("sign-in, sent") + Written("submission, first or amended");

    public static void AssertCounted(string step, int counted)
    {
        var written = Written(step);
        Assert.True(written == counted, $"infra/README.md says that '{step}' takes {written} storage transactions; counted: {counted}.");
    }

    /// <summary>The sum for a firm and its price for 100, 10,000 and 1,000,000 firms follow from the steps.</summary>
    public static void AssertAddsUp()
    {
        string Price(int firms) => (firms * OfAFirm / 10_000m * 0.00036m).ToString("N2", CultureInfo.InvariantCulture);

        Assert.Contains(Lines, line => line.Contains($" and {OfAFirm} transactions,", StringComparison.Ordinal));
        Assert.Contains($"| table transactions | 0.00036 per 10,000 | {Price(100)} | {Price(10_000)} | {Price(1_000_000)} |", Lines);
    }

    private static int Written(string step)
    {
        var row = Lines.SingleOrDefault(line => line.StartsWith($"| {step} | ", StringComparison.Ordinal));
        Assert.True(row is not null, $"infra/README.md has no row for '{step}'.");
        return int.Parse(row.Split('|')[2], CultureInfo.InvariantCulture);
    }
}
