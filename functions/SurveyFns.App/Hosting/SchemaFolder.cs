using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>The folder with the survey definitions and code lists: <c>surveys/{survey}/{round}.json</c>, <c>codelists/{id}.json</c>.</summary>
public static class SchemaFolder
{
    private const string HowToSet =
        "Survey__SchemasPath names a folder with surveys/ and codelists/; without it the definitions that come with the app are used";

    /// <summary>The folder that comes with the application.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <param name="folder">As the setting has it: nothing or an empty text is the default.</param>
    /// <exception cref="DefinitionException">There is no definition, or one contradicts itself or another: nothing is served.</exception>
    public static SurveyCatalog Load(string? folder)
    {
        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Default : folder);
        var definitions = Files(path, "surveys");
        if (definitions.Count == 0)
        {
            throw new DefinitionException(path, [$"{MissingIn(path)}: {HowToSet}"]);
        }

        return SurveyCatalog.Read(definitions, Files(path, "codelists")) switch
        {
            CatalogOutcome.Read read => read.Catalog,
            CatalogOutcome.Refused refused => throw new DefinitionException(path, refused.Problems.Select(problem => problem.ToString())),
            _ => throw new InvalidOperationException("Reading a catalogue has two outcomes."),
        };
    }

    private static string MissingIn(string folder) => !Directory.Exists(folder) ? "there is no such folder"
        : !Directory.Exists(Path.Combine(folder, "surveys")) ? "there is no folder surveys/ in it"
        : "there is no definition of a round in it, surveys/{survey}/{round}.json";

    private static List<DefinitionFile> Files(string folder, string kind)
    {
        var directory = new DirectoryInfo(Path.Combine(folder, kind));
        return directory.Exists
            ? [.. directory.EnumerateFiles("*.json", SearchOption.AllDirectories)
                .Select(file => new DefinitionFile(
                    Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file.FullName)))]
            : [];
    }
}
