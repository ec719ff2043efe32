using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>The files of <c>schemas/</c>, found from the place of the test assembly upwards.</summary>
internal static class SchemaFiles
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<DefinitionFile> Definitions => Read("surveys");

    public static IReadOnlyList<DefinitionFile> CodeLists => Read("codelists");

    public static string Readme => File.ReadAllText(Path.Combine(Root, "README.md"));

    public static JsonObject Schema(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name)))!.AsObject();

    private static IReadOnlyList<DefinitionFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json", SearchOption.AllDirectories)
            .Select(path => new DefinitionFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];

    private static string Find(DirectoryInfo? directory)
    {
        for (; directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "SurveyFns.sln")))
            {
                return Path.Combine(directory.FullName, "schemas");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
