using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>Reads the answers to some items out of a posted form, as typed.</summary>
public static class AnswerForm
{
    /// <summary>Value of the button "we do not know" among those of a choice; no code has this form.</summary>
    public const string UnknownChoice = "~unknown";

    /// <summary>The raw answer of each item; null where it is blank.</summary>
    /// <param name="current">What is saved: a choice that a form cannot show stays unless another is made.</param>
    /// <param name="removed">A row to leave out.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Read(
        IEnumerable<Item> items, IFormCollection form, JsonObject current, (string Group, int Row)? removed = null) => items.ToDictionary(
            item => item.Id,
            item => item.Type == ItemType.Group
                ? Rows(item, form, removed?.Group == item.Id ? removed?.Row : null)
                : Read(item, FieldName.Of(item.Id), form, current[item.Id]),
            StringComparer.Ordinal);

    private static JsonNode? Read(Item item, string field, IFormCollection form, JsonNode? current)
    {
        if (item.AllowsUnknown && (form[FieldName.Unknown(field)].Count > 0 || form[field] == UnknownChoice))
        {
            return RawAnswer.Unknown();
        }

        return item.Type switch
        {
            ItemType.Date => Text(RawAnswer.JoinDate([.. Enumerable.Range(0, 3).Select(part => form[FieldName.Part(field, part)].ToString())])),
            ItemType.YearMonth => Text(RawAnswer.JoinDate([.. Enumerable.Range(0, 2).Select(part => form[FieldName.Part(field, part)].ToString())])),
            ItemType.MultipleChoice => Codes(form[field]),
            ItemType.SingleChoice when !form.ContainsKey(field) => current?.DeepClone(),
            _ => Text(form[field].ToString()),
        };
    }

    private static JsonValue? Text(string text) =>
        string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static JsonArray? Codes(Microsoft.Extensions.Primitives.StringValues values)
    {
        var codes = new JsonArray([.. values.Where(value => !string.IsNullOrEmpty(value)).Select(value => (JsonNode?)JsonValue.Create(value))]);
        return codes.Count == 0 ? null : codes;
    }

    private static JsonArray? Rows(Item group, IFormCollection form, int? removed)
    {
        var rows = new JsonArray();
        for (var position = 0; position < group.MaximumRows; position++)
        {
            var row = new JsonObject();
            foreach (var item in group.Items)
            {
                if (Read(item, FieldName.OfRow(group.Id, position, item.Id), form, current: null) is { } answer)
                {
                    row[item.Id] = answer;
                }
            }

            if (row.Count > 0 && position != removed)
            {
                rows.Add((JsonNode)row);
            }
        }

        return rows.Count == 0 ? null : rows;
    }
}
