using System.Text.RegularExpressions;

namespace SurveyFns.Infra.Tests;

/// <summary>The GitHub workflows run only what is pinned, with the least rights.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows"), "*.yml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_ForeignActions_ArePinnedToACommit(string file)
    {
        var uses = Uses().Matches(Repository.Read(".github/workflows/" + file)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses.Where(action => !action.StartsWith("./", StringComparison.Ordinal)), action => Assert.Matches("^[\\w.-]+/[\\w.-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+$", action));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_Rights_BeginWithReadingTheCode(string file)
    {
        var text = Repository.Read(".github/workflows/" + file);

        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("write-all", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
    }

    [Fact]
    public void Workflow_WritingRights_AreTheSignInToAzureAlone()
    {
        var written = Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows"), "*.yml")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\\S+: write").Select(match => (Path.GetFileName(file), match.Value)));

        Assert.Equal([("publish.yml", "id-token: write")], written);
    }

    [GeneratedRegex("uses: (.+)")]
    private static partial Regex Uses();
}
