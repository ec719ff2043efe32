using System.Text;

namespace SurveyFns.App.Pages.Files;

/// <summary>Text of a file that a spreadsheet saved: UTF-8 or, as Japanese ones save by default, Shift_JIS, or UTF-16 ("Unicode text").</summary>
public static class SpreadsheetText
{
    private const int ShiftJis = 932;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    static SpreadsheetText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The workbook itself was uploaded, not a CSV file made of it.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> content) => content.StartsWith(Zip);

    public static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content);
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(ShiftJis).GetString(content);
        }
    }

    public static byte[] ToUtf8(byte[] content) => Encoding.UTF8.GetBytes(Decode(content));
}
