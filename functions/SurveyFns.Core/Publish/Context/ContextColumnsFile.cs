using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary><c>table.csv-metadata.json</c>: the columns of a context table in the terms of CSV on the Web.</summary>
internal static class ContextColumnsFile
{
    public static ReadOnlyMemory<byte> Write(ContextTable table) => JsonText.Write(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "ja" }),
        ["url"] = ContextKeys.RowsFile,
        ["dc:title"] = Texts(table.Title),
        ["dc:source"] = Texts(table.Source),
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = ",", ["lineTerminators"] = "\n" },
        ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. table.Columns.Select(Column)]) },
    });

    private static JsonObject Column(ContextColumn column) => new()
    {
        ["name"] = column.Name,
        ["titles"] = new JsonObject { ["ja"] = column.Heading(Language.Japanese), ["en"] = column.Heading(Language.English) },
        ["datatype"] = column.IsNumber ? "decimal" : "string",
    };

    private static JsonArray Texts(LocalizedText text) => new(
        new JsonObject { ["@value"] = text.Ja, ["@language"] = "ja" }, new JsonObject { ["@value"] = text.En, ["@language"] = "en" });
}
