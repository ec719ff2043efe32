using System.Text.Json;
using SurveyFns.Azurite;

namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>Parses Bicep with the grammar of <c>tree-sitter-bicep</c>.</summary>
public sealed class BicepFiles : IAsyncLifetime
{
    public IReadOnlyDictionary<string, BicepFile> All { get; private set; } = new Dictionary<string, BicepFile>();

    public BicepFile Main => All["infra/main.bicep"];

    public IEnumerable<BicepResource> Deployed => All.Values.SelectMany(file => file.Resources).Where(resource => !resource.Existing);

    /// <summary>Parses files; a path is relative to the repository or absolute.</summary>
    public static async Task<IReadOnlyDictionary<string, BicepFile>> ParseAsync(params string[] paths)
    {
        // Installs the node packages where they are missing.
        await NodeTools.PathOfAsync("tree-sitter-bicep");
        var (exitCode, output, error) = await Repository.RunAsync("node", [Path.Combine(NodeTools.Folder, "bicep-tree.cjs"), .. paths]);
        Assert.True(exitCode == 0, error);
        var parsed = JsonSerializer.Deserialize<Dictionary<string, Parsed>>(output, JsonSerializerOptions.Web)!;
        return parsed.ToDictionary(entry => entry.Key, entry => new BicepFile(entry.Key, entry.Value.Tree, entry.Value.Problems));
    }

    public async Task InitializeAsync() => All = await ParseAsync(
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)]);

    public Task DisposeAsync() => Task.CompletedTask;

    private sealed record Parsed(BicepNode Tree, IReadOnlyList<BicepProblem> Problems);
}
