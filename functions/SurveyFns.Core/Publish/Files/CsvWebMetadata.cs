using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// Metadata for CSV on the Web (W3C): the three CSV files of the release as a table group, with the type of every column and what
/// blank means. Found by its name beside <c>observations.csv</c>.
/// </summary>
internal sealed class CsvWebMetadata : IReleaseFileWriter
{
    public string Name => $"{ObservationsCsv.FileName}-metadata.json";

    public string MediaType => MediaTypes.CsvMetadata;

    public LocalizedText Description { get; } = new("CSVのメタデータ（CSV on the Web）", "Metadata of the CSV files (CSV on the Web)");

    public ReadOnlyMemory<byte> Write(ReleaseModel model) => JsonText.Write(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "ja" }),
        ["dc:title"] = Localized(model.Title),
        ["dc:description"] = Localized(model.Description),
        ["dc:publisher"] = Localized(model.Publisher),
        ["dc:identifier"] = model.Identifier,
        ["dc:license"] = new JsonObject { ["@id"] = ReleaseLicence.Address },
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["lineTerminators"] = new JsonArray("\n") },
        ["tables"] = new JsonArray([.. CsvTable.AllOf(model).Select(Describe)]),
    });

    private static JsonObject Describe(CsvTable table) => new()
    {
        ["url"] = table.FileName,
        ["dc:title"] = Localized(table.Title),
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(Describe)]),
            ["primaryKey"] = JsonText.Array(table.PrimaryKey),
        },
    };

    private static JsonObject Describe(CsvColumn column)
    {
        var json = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = new JsonObject
            {
                ["und"] = column.Name,
                ["ja"] = column.Label.Ja,
                ["en"] = column.Label.En,
            },
            ["datatype"] = Datatype(column),
            ["required"] = column.Required,
        };
        if (!column.Required)
        {
            json["null"] = "";
        }

        if (column.Description is { } description)
        {
            json["dc:description"] = Localized(description);
        }

        return json;
    }

    private static JsonNode Datatype(CsvColumn column) => column switch
    {
        { Type: "integer" } => "integer",
        { Type: "decimal" } => "decimal",
        { Codes.Count: > 0 } => new JsonObject { ["base"] = "string", ["format"] = $"^({string.Join('|', column.Codes.Select(code => code.Id))})$" },
        _ => "string",
    };

    private static JsonArray Localized(LocalizedText text) => new(
        new JsonObject { ["@value"] = text.Ja, ["@language"] = "ja" }, new JsonObject { ["@value"] = text.En, ["@language"] = "en" });
}
