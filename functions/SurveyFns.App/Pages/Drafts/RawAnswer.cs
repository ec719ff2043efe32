using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>
/// An answer as it was typed, between the JSON of a draft and the boxes of a form. Nothing is judged or normalised on the way: what
/// cannot be read stays as it is.
/// </summary>
public static class RawAnswer
{
    private static readonly System.Buffers.SearchValues<char> AnySeparator = System.Buffers.SearchValues.Create("-/.年月日 　");
    private static readonly char[] DateSeparators = ['-', '/', '.', '年', '月', '日', ' ', '　'];

    public static JsonNode Unknown() => new JsonObject { [AnswerJson.UnknownMember] = true };

    public static bool IsUnknown(JsonNode? raw) =>
        raw is JsonObject members && members[AnswerJson.UnknownMember] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The text of a box; empty where there is none.</summary>
    public static string Text(JsonNode? raw) => raw?.GetValueKind() switch
    {
        JsonValueKind.String => raw.GetValue<string>(),
        JsonValueKind.Number => raw.ToJsonString(),
        _ => "",
    };

    /// <summary>The chosen codes of an item as the code list spells them; what it does not have stays as typed.</summary>
    public static IReadOnlyList<string> Codes(Item item, JsonNode? raw)
    {
        IEnumerable<string> texts = raw is JsonArray array ? array.Select(Text) : [Text(raw)];
        return [.. texts.Where(text => text.Length > 0).Select(text => Code(item, text)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Year, month and day (or year and month) as the texts of their boxes.</summary>
    public static IReadOnlyList<string> DateParts(Item item, JsonNode? raw)
    {
        var count = item.Type == ItemType.Date ? 3 : 2;
        var text = Text(raw);
        var parts = text.Contains('/', StringComparison.Ordinal)
            ? text.Split('/', count)
            : text.Split(DateSeparators, count, StringSplitOptions.RemoveEmptyEntries);
        // Only a date as it is stored has zeros that nobody typed.
        var isStored = text.Contains('-', StringComparison.Ordinal) && Array.TrueForAll(parts, part => part.Length is 2 or 4);
        return [.. Enumerable.Range(0, count).Select(part => part < parts.Length ? Part(parts[part], isStored && part > 0) : "")];
    }

    private static string Part(string text, bool isStored) => isStored && text[0] == '0' ? text[1..] : text.Trim().TrimEnd('日');

    /// <summary>The text of a date from its boxes; empty where all are. A whole date in the first box is taken as one.</summary>
    public static string JoinDate(IReadOnlyList<string> boxes)
    {
        var parts = boxes.Select((box, part) => box.Trim().TrimEnd("年月日"[part])).ToList();
        return parts.TrueForAll(part => part.Length == 0) ? ""
            : parts.Skip(1).All(part => part.Length == 0) && parts[0].AsSpan().IndexOfAny(AnySeparator) > 0 ? boxes[0].Trim()
            : string.Join('/', parts);
    }

    /// <summary>The rows of a group.</summary>
    public static IReadOnlyList<JsonObject> Rows(JsonNode? raw) => raw is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    private static string Code(Item item, string text)
    {
        var code = TextNormalization.Code(text);
        return item.CodeList!.IsLeaf(code) ? code : text;
    }
}
