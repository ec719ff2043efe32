using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// Writes CSV as all open data is written: RFC 4180 quoting, UTF-8 with byte order mark (spreadsheets need it for Japanese), LF, and
/// texts that a spreadsheet would take for a formula neutralised (<see cref="CsvText"/>).
/// </summary>
/// <param name="byteOrderMark">False where a format wants the first column's name as the first bytes.</param>
internal sealed class CsvWriter(bool byteOrderMark = true)
{
    private readonly StringBuilder text = new(byteOrderMark ? "\uFEFF" : "");
    private bool rowBegun;

    public CsvWriter Text(string? value)
    {
        Separate();
        var safe = CsvText.Neutralise(value ?? "");
        if (NeedsQuotes(safe))
        {
            text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(safe);
        }

        return this;
    }

    public CsvWriter Number(decimal? value)
    {
        Separate();
        text.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    public CsvWriter EndRow()
    {
        text.Append('\n');
        rowBegun = false;
        return this;
    }

    public CsvWriter Row(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            Text(value);
        }

        return EndRow();
    }

    public ReadOnlyMemory<byte> ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    private void Separate()
    {
        if (rowBegun)
        {
            text.Append(',');
        }

        rowBegun = true;
    }

    private static bool NeedsQuotes(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") || value.StartsWith(' ') || value.EndsWith(' ');
}
