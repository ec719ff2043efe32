using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>A typed reference table as the API takes it, so that both are read and checked by the same code.</summary>
public static class ContextJson
{
    public static JsonElement Of(ContextFields fields)
    {
        var json = new JsonObject
        {
            ["title"] = Both(fields.TitleJa, fields.TitleEn),
            ["source"] = Both(fields.SourceJa, fields.SourceEn),
            ["referencePeriod"] = fields.Period,
            ["csv"] = fields.Csv,
            ["columns"] = new JsonArray([.. fields.Columns.Select(Column)]),
        };
        if (fields.Address.Length > 0)
        {
            json["sourceAddress"] = fields.Address;
        }

        if (fields.NotesJa.Length > 0)
        {
            json["notes"] = Both(fields.NotesJa, fields.NotesEn);
        }

        return JsonSerializer.SerializeToElement(json);
    }

    private static JsonNode? Column(ColumnFields column)
    {
        var json = new JsonObject
        {
            ["name"] = column.Name,
            ["label"] = Both(column.LabelJa, column.LabelEn),
            ["type"] = column.IsNumber ? ColumnFields.Number : ColumnFields.Text,
        };
        if (column.UnitJa.Length > 0)
        {
            json["unit"] = Both(column.UnitJa, column.UnitEn);
        }

        return json;
    }

    private static JsonObject Both(string ja, string en) => new() { ["ja"] = ja, ["en"] = en };
}
