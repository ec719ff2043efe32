using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>Looks into a file with a reference table: what its columns are called and whether they look like numbers.</summary>
public static class ContextFile
{
    private const int RowsLookedAt = 100;

    /// <returns>The fields with rows and columns; null where the file has no header with a row below.</returns>
    public static ContextFields? Open(ContextFields fields, string text)
    {
        var csvText = text.ReplaceLineEndings("\n");
        using var csv = new CsvParser(new StringReader(csvText), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || csv.Record is not { Length: > 0 } header)
        {
            return null;
        }

        var rows = new List<string[]>();
        while (rows.Count < RowsLookedAt && csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows.Count == 0 ? null : fields with
        {
            Csv = csvText, Columns = [.. header.Select((name, place) => new ColumnFields(name, "", "", IsNumber(rows, place), "", ""))],
        };
    }

    private static bool IsNumber(List<string[]> rows, int place)
    {
        var values = rows.Where(row => place < row.Length && row[place].Length > 0).Select(row => row[place]).ToList();
        // Codes with leading zeros are no numbers.
        return values.Count > 0 && values.All(value => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && !(value.Length > 1 && value[0] == '0' && value[1] != '.'));
    }
}
