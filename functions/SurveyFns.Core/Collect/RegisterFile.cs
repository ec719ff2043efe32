using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SurveyFns.Core.Collect;

/// <summary>
/// A register as CSV: UTF-8 with or without BOM, a header with the columns of <see cref="RegisterColumns"/> in any order. Every bad
/// row is reported; a file with a bad row gives no firms.
/// </summary>
public sealed class RegisterFile
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        BadDataFound = null,
        MissingFieldFound = null,
        DetectColumnCountChanges = false,
    };

    private readonly List<(int Line, RegisteredFirm Firm)> firms = [];
    private readonly List<RegisterRowProblem> problems = [];

    private RegisterFile()
    {
    }

    /// <summary>The firms with their lines, in the order of the file; empty where there are <see cref="Problems"/>.</summary>
    public IReadOnlyList<(int Line, RegisteredFirm Firm)> Firms => problems.Count == 0 ? firms : [];

    public IReadOnlyList<RegisterRowProblem> Problems => problems;

    public static RegisterFile Read(ReadOnlyMemory<byte> content)
    {
        var file = new RegisterFile();
        try
        {
            file.ReadRows(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.Span).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            file.problems.Add(new(1, null, "encoding", RegisterMessages.Encoding));
        }

        return file;
    }

    private void ReadRows(string text)
    {
        using var csv = new CsvReader(new StringReader(text), Csv);
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
        {
            problems.Add(new(1, null, "empty", RegisterMessages.Empty));
            return;
        }

        CheckHeader(header);
        if (problems.Count > 0)
        {
            return;
        }

        var seen = new RegisterUniqueness();
        while (true)
        {
            var line = csv.Parser.RawRow + 1;
            if (!csv.Read())
            {
                break;
            }

            var row = new RegisterRow(line, header.Length, csv);
            var firm = row.Read(seen);
            problems.AddRange(row.Problems);
            if (firm is not null)
            {
                firms.Add((line, firm));
            }
        }

        if (firms.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(2, null, "empty", RegisterMessages.Empty));
        }
    }

    private void CheckHeader(string[] header)
    {
        foreach (var column in RegisterColumns.All.Where(column => !header.Contains(column, StringComparer.Ordinal)))
        {
            problems.Add(new(1, column, "column-missing", RegisterMessages.ColumnMissing(column)));
        }

        foreach (var column in header.Where(column => !RegisterColumns.All.Contains(column, StringComparer.Ordinal)))
        {
            problems.Add(new(1, column, "column-unknown", RegisterMessages.ColumnUnknown(column)));
        }

        foreach (var column in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(new(1, column.Key, "column-repeated", RegisterMessages.ColumnRepeated(column.Key)));
        }
    }
}
