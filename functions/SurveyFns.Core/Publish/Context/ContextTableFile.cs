using System.Globalization;
using System.Text;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>The rows of a context table as sent: UTF-8 CSV with a header, with or without byte order mark, any line ends.</summary>
internal static class ContextTableFile
{
    private const int MostProblems = 50;

    /// <summary>Reads and checks the rows.</summary>
    /// <returns>The rows without header; empty where there are problems.</returns>
    public static (IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<LocalizedText> Problems) Read(
        ReadOnlyMemory<byte> csv, IReadOnlyList<ContextColumn> columns)
    {
        List<IReadOnlyList<string>> rows;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv.Span).ReplaceLineEndings("\n");
            rows = [.. CsvReader.Read(Encoding.UTF8.GetBytes(text)).Where(row => row.Count > 1 || row[0].Length > 0)];
        }
        catch (Exception exception) when (exception is InvalidDataException or DecoderFallbackException)
        {
            return ([], [new("ファイルがUTF-8のCSVではありません。", "The file is no CSV in UTF-8.")]);
        }

        if (rows.Count < 2 || !rows[0].SequenceEqual(columns.Select(column => column.Name), StringComparer.Ordinal))
        {
            var header = string.Join(',', columns.Select(column => column.Name));
            return ([], [new($"見出し「{header}」と、1行以上のデータが必要です。", $"The file must have the header {header} and at least one row.")]);
        }

        LocalizedText[] problems = [.. rows.Skip(1).SelectMany((row, index) => Check(row, index + 2, columns)).Take(MostProblems)];
        return (problems.Length > 0 ? [] : [.. rows.Skip(1)], problems);
    }

    /// <summary>The rows as all open data is written.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<ContextColumn> columns)
    {
        var csv = new CsvWriter();
        csv.Row([.. columns.Select(column => column.Name)]);
        foreach (var row in rows)
        {
            foreach (var (column, value) in columns.Zip(row))
            {
                _ = column.IsNumber
                    ? csv.Number(value.Length == 0 ? null : decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))
                    : csv.Text(value);
            }

            csv.EndRow();
        }

        return csv.ToUtf8();
    }

    private static IEnumerable<LocalizedText> Check(IReadOnlyList<string> row, int line, IReadOnlyList<ContextColumn> columns)
    {
        if (row.Count != columns.Count)
        {
            yield return new($"{line}行目の値は{row.Count}個です。{columns.Count}個必要です。", $"Line {line} has {row.Count} values, not {columns.Count}.");
            yield break;
        }

        foreach (var (column, value) in columns.Zip(row).Where(cell => cell.First.IsNumber && cell.Second.Length > 0))
        {
            if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            {
                yield return new(
                    $"{line}行目：数値の列「{column.Name}」の「{value}」は数値ではありません。",
                    $"Line {line}: '{value}' in the number column {column.Name} is no number.");
            }
        }
    }
}
