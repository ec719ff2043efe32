using System.Text.Json.Nodes;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages;

/// <summary>The definitions that come with the application.</summary>
public static class Definitions
{
    public static SurveyDefinition Of2026 { get; } = Load(SchemaFolder.Default);

    public static Item Item(string id) => Of2026.Items[id];

    /// <summary>The definition of 2026 after a change to its one file.</summary>
    public static SurveyDefinition Changed(Action<JsonObject> change)
    {
        var folder = Directory.CreateTempSubdirectory("surveyfns-schemas-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(SchemaFolder.Default, "*.json", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(SchemaFolder.Default, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var path = Path.Combine(folder, "surveys", "bio-startup", "2026.json");
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            change(json);
            File.WriteAllText(path, json.ToJsonString());
            return Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SurveyDefinition Load(string folder) =>
        SchemaFolder.Load(folder).Find(new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2026")))!;
}
