using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>What shows somebody that the file that was read is the one that was meant.</summary>
/// <param name="Rows">Rows below the header.</param>
/// <param name="Values">Of each column the first value that is not blank; empty where all are.</param>
public sealed record ContextSample(int Rows, IReadOnlyList<string> Values)
{
    private const int MostCharacters = 40;

    /// <param name="csv">The rows with their header; empty before a file was sent.</param>
    public static ContextSample Of(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!parser.Read())
        {
            return new ContextSample(0, []);
        }

        var values = new string[parser.Count];
        Array.Fill(values, "");
        var rows = 0;
        for (; parser.Read(); rows++)
        {
            foreach (var (place, value) in parser.Record!.Take(values.Length).Index().Where(field => values[field.Index].Length == 0))
            {
                values[place] = value.Length > MostCharacters ? value[..MostCharacters] + "…" : value;
            }
        }

        return new ContextSample(rows, values);
    }
}
