using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>The folder with the survey definitions and code lists: <c>surveys/{survey}/{round}.json</c>, <c>codelists/{id}.json</c>.</summary>
public static class SchemaFolder
{
    /// <summary>The folder that comes with the application.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <exception cref="DefinitionException">A definition contradicts itself or another: nothing is served.</exception>
    public static SurveyCatalog Load(string folder) => SurveyCatalog.Read(Files(folder, "surveys"), Files(folder, "codelists")) switch
    {
        CatalogOutcome.Read read => read.Catalog,
        CatalogOutcome.Refused refused => throw new DefinitionException(refused.Problems),
        _ => throw new InvalidOperationException("Reading a catalogue has two outcomes."),
    };

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
