using System.Text.Json.Nodes;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.App.Pages.Files;

/// <summary>Answers as text in a spreadsheet's cell: codes may be given by code or by name, several of them separated by semicolons.</summary>
public static class TemplateText
{
    private const string Separator = "; ";
    private static readonly char[] Separators = [';', '；', '、', '\n'];

    public static string Write(Item item, JsonNode? raw, Language language) =>
        RawAnswer.IsUnknown(raw) ? PageTexts.UnknownChoice.In(language)
        : item.CodeList is null ? SafeFromSpreadsheets(item, RawAnswer.Text(raw))
        : string.Join(Separator, RawAnswer.Codes(item, raw).Select(code => item.CodeList.Find(code)?.Label.In(language) ?? code));

    /// <summary>What may be entered, for the column "choices".</summary>
    /// <param name="codes">Those on offer; none where the item is no choice.</param>
    public static string Choices(Item item, IReadOnlyList<Code> codes, Language language)
    {
        var names = codes.Select(code => code.Label.In(language));
        return string.Join(Separator, item.AllowsUnknown ? names.Append(PageTexts.UnknownChoice.In(language)) : names);
    }

    /// <summary>The raw answer of a cell; null where it is blank. What is no known name stays as typed, to be judged as any answer.</summary>
    public static JsonNode? Read(Item item, string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (item.AllowsUnknown && (IsText(cell, PageTexts.UnknownChoice) || IsText(cell, new LocalizedText("わからない", "unknown"))))
        {
            return RawAnswer.Unknown();
        }

        return item.Type switch
        {
            ItemType.SingleChoice => JsonValue.Create(Code(item, cell)),
            ItemType.MultipleChoice => new JsonArray([.. SplitNames(item, cell).Select(name => (JsonNode?)JsonValue.Create(Code(item, name)))]),
            _ => JsonValue.Create(cell.Trim()),
        };
    }

    // A spreadsheet makes "Apr-19" of 2019-04 or 2019/4 and 1.23E+12 of a number of 13 digits, and saves them so. These it leaves alone.
    private static string SafeFromSpreadsheets(Item item, string text) => item switch
    {
        { Type: ItemType.YearMonth } when DateText.TryReadYearMonth(TextNormalization.Line(text), out var year, out var month) =>
            $"{year}年{month}月",
        { Type: ItemType.Date } when DateText.TryReadDate(TextNormalization.Line(text), out var day) => $"{day.Year}年{day.Month}月{day.Day}日",
        { Format: TextFormat.CorporateNumber } when text.Length == 13 && text.All(char.IsAsciiDigit) =>
            $"{text[0]}-{text[1..5]}-{text[5..9]}-{text[9..]}",
        _ => text,
    };

    // A name may hold a separator itself: the whole cell is tried first.
    private static string[] SplitNames(Item item, string cell) => Known(item, cell) is not null
        ? [cell]
        : cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Code(Item item, string name) => Known(item, name) ?? name.Trim();

    private static string? Known(Item item, string name) =>
        item.CodeList!.Leaves.FirstOrDefault(code => code.Id == name.Trim() || IsText(name, code.Label))?.Id;

    private static bool IsText(string typed, LocalizedText text)
    {
        var line = TextNormalization.Line(typed);
        return string.Equals(line, TextNormalization.Line(text.Ja), StringComparison.OrdinalIgnoreCase)
            || string.Equals(line, TextNormalization.Line(text.En), StringComparison.OrdinalIgnoreCase);
    }
}
