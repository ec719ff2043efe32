using System.Globalization;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The table of storage transactions in <c>infra/README.md</c>: <c>| step | number | which they are |</c>.</summary>
public static class CostTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppProcess.RepositoryRoot, "infra", "README.md"));

    public static void AssertCounted(string step, int counted)
    {
        var row = Lines.SingleOrDefault(line => line.StartsWith($"| {step} | ", StringComparison.Ordinal));
        Assert.True(row is not null, $"infra/README.md has no row for '{step}', which takes {counted}.");
        var written = int.Parse(row.Split('|')[2], CultureInfo.InvariantCulture);
        Assert.True(written == counted, $"infra/README.md says that '{step}' takes {written} storage transactions; counted: {counted}.");
    }
}
