using System.Text;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>
/// Text of a file that a spreadsheet saved: UTF-8 or, as Japanese ones save by default, Shift_JIS, or UTF-16 ("Unicode text"). Any other
/// file is refused: what is taken for text here would replace good text in the register.
/// </summary>
public static class SpreadsheetText
{
    private const int Utf8 = 65001;
    private const int ShiftJis = 932;
    private const int EucJp = 51932;

    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    static SpreadsheetText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The workbook itself was uploaded, not a CSV file made of it.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> content) => content.StartsWith(Zip);

    /// <returns>The text without byte order mark, or why there is none.</returns>
    public static (string Text, LocalizedText? Problem) Read(byte[] content) =>
        IsWorkbook(content) ? ("", PageTexts.CsvIsWorkbook)
        : Decode(content) is { } text ? (text.TrimStart('\uFEFF'), null)
        : DamagedLine(content) is { } line ? ("", PageTexts.CsvDamaged(line))
        : ("", PageTexts.CsvEncoding);

    private static string? Decode(byte[] content) => content switch
    {
        [0xFF, 0xFE, ..] => Decode(Encoding.Unicode.CodePage, content),
        [0xFE, 0xFF, ..] => Decode(Encoding.BigEndianUnicode.CodePage, content),
        _ when Decode(Utf8, content) is { } text => IsIso2022Jp(text) ? null : text,
        _ when DamagedLine(content) is not null => null,
        _ => Decode(ShiftJis, content) is { } text && !IsOtherEncoding(content, text) ? text : null,
    };

    private static string? Decode(int codePage, byte[] content)
    {
        try
        {
            return Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // It switches between its sets of characters with ASCII alone.
    private static bool IsIso2022Jp(string text) => text.Contains("\u001B$", StringComparison.Ordinal);

    /// <summary>The line of the first damaged character of what is UTF-8 otherwise; null for any other file.</summary>
    private static int? DamagedLine(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var damaged = text.Count(character => character == '\uFFFD');
        // In no other encoding do three bytes make a character of UTF-8 other than by chance.
        return damaged > 0 && text.Count(character => character is >= '\u0800' and not '\uFFFD') > damaged
            ? text[..text.IndexOf('\uFFFD', StringComparison.Ordinal)].Count(character => character == '\n') + 1
            : null;
    }

    private static bool IsOtherEncoding(byte[] content, string text) =>
        text.Any(IsNoCharacterOfShiftJis)
        || (2 * text.Count(IsLikeEucJp) > text.Count(character => !char.IsAscii(character)) && Decode(EucJp, content) is not null);

    // Most EUC-JP text can be read as Shift_JIS: as half-width katakana mainly, and characters for private use.
    private static bool IsLikeEucJp(char character) => character is (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF');

    // What the decoder makes of the bytes 80, A0 and FD to FF.
    private static bool IsNoCharacterOfShiftJis(char character) => character is '\u0080' or (>= '\uF8F0' and <= '\uF8F3');
}
