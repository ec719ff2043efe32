using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary><c>datapackage.json</c> (Data Package v2): every file of the release, the CSV files with their schemas and codes.</summary>
internal sealed class DataPackage : IReleaseIndexWriter
{
    private const string Profile = "https://datapackage.org/profiles/2.0/";

    public string Name => "datapackage.json";

    public string MediaType => MediaTypes.Json;

    public LocalizedText Description { get; } = new("すべてのファイルの記述（Data Package v2）", "Description of all files (Data Package v2)");

    public ReadOnlyMemory<byte> Write(ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var tables = CsvTable.AllOf(model);
        return JsonText.Write(new JsonObject
        {
            ["$schema"] = $"{Profile}datapackage.json",
            ["name"] = model.Identifier,
            ["title"] = $"{Pages.ReleasePage.Heading(model, Language.Japanese)} / {Pages.ReleasePage.Heading(model, Language.English)}",
            ["description"] = $"{model.Description.Ja}\n\n{model.Description.En}",
            ["version"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{model.Version}.0.0"),
            ["contributors"] = new JsonArray(new JsonObject
            {
                ["title"] = $"{model.Publisher.Ja} / {model.Publisher.En}", ["roles"] = new JsonArray("publisher"),
            }),
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["name"] = ReleaseLicence.Id, ["path"] = ReleaseLicence.Address, ["title"] = ReleaseLicence.Name,
            }),
            ["resources"] = new JsonArray([.. files.Select(file => Resource(file, tables.FirstOrDefault(table => table.FileName == file.Name)))]),
        });
    }

    private static JsonObject Resource(ReleaseFile file, CsvTable? table)
    {
        var resource = new JsonObject
        {
            ["name"] = file.Name.ToLowerInvariant(),
            ["path"] = file.Name,
            ["format"] = file.Name[(file.Name.LastIndexOf('.') + 1)..],
            ["mediatype"] = MediaTypes.Bare(file.MediaType),
            ["bytes"] = file.Content.Length,
            ["hash"] = $"sha256:{file.Sha256}",
        };
        if (table is null)
        {
            return resource;
        }

        resource["type"] = "table";
        resource["title"] = $"{table.Title.Ja} / {table.Title.En}";
        resource["encoding"] = "utf-8";
        resource["dialect"] = new JsonObject
        {
            ["$schema"] = $"{Profile}tabledialect.json", ["delimiter"] = ",", ["lineTerminator"] = "\n", ["header"] = true,
        };
        resource["schema"] = new JsonObject
        {
            ["$schema"] = $"{Profile}tableschema.json",
            ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = JsonText.Array(table.PrimaryKey),
        };
        return resource;
    }

    private static JsonObject Field(CsvColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch { "integer" => "integer", "decimal" => "number", _ => "string" },
            ["title"] = $"{column.Label.Ja} / {column.Label.En}",
        };
        if (column.Description is { } description)
        {
            field["description"] = $"{description.Ja} / {description.En}";
        }

        if (column.Codes.Count > 0)
        {
            field["categories"] = new JsonArray([.. column.Codes.Select(code => (JsonNode)new JsonObject
            {
                ["value"] = code.Id, ["label"] = $"{code.Label.Ja} / {code.Label.En}",
            })]);
        }

        if (column.Required)
        {
            field["constraints"] = new JsonObject { ["required"] = true };
        }

        return field;
    }
}
