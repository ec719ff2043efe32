using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// The figures in long form: <c>round,table_id,measure,</c> one column per dimension, <c>value,status</c>. The value is a plain number
/// or blank; blank is never zero, the status says why there is none.
/// </summary>
internal sealed class ObservationsCsv : IReleaseFileWriter
{
    public const string FileName = "observations.csv";

    private static readonly string[] Leading = ["round", "table_id", "measure"];
    private static readonly string[] Trailing = ["value", "status"];

    public string Name => FileName;

    public string MediaType => MediaTypes.Csv;

    public LocalizedText Description { get; } = new("すべての数値（縦持ち、1行に1つの数値）", "All figures in long form, one per row");

    /// <summary>The columns of a file with some dimensions, in order.</summary>
    public static IReadOnlyList<string> Columns(IEnumerable<string> dimensions) => [.. Leading, .. dimensions, .. Trailing];

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var csv = new CsvWriter();
        csv.Row([.. Columns(model.Dimensions.Select(dimension => dimension.Id))]);
        foreach (var observation in model.Observations)
        {
            csv.Text(observation.Round).Text(observation.Table).Text(observation.Measure);
            foreach (var code in observation.Codes)
            {
                csv.Text(code);
            }

            csv.Number(observation.Value).Text(observation.Status).EndRow();
        }

        return csv.ToUtf8();
    }

    /// <summary>The observations of a file, codes in the order of its columns.</summary>
    /// <exception cref="InvalidDataException">The file does not have the columns of a release with these dimensions.</exception>
    public static IReadOnlyList<Observation> Read(ReadOnlyMemory<byte> file, IReadOnlyList<string> dimensions)
    {
        var rows = CsvReader.Read(file).ToList();
        var columns = Columns(dimensions);
        if (rows.Count == 0 || !rows[0].SequenceEqual(columns, StringComparer.Ordinal) || rows.Exists(row => row.Count != columns.Count))
        {
            throw new InvalidDataException($"{FileName} does not have the columns {string.Join(',', columns)}.");
        }

        return [.. rows.Skip(1).Select(row => Parse(row, dimensions.Count))];
    }

    private static Observation Parse(IReadOnlyList<string> row, int dimensions) => new()
    {
        Round = row[0],
        Table = row[1],
        Measure = row[2],
        Codes = [.. row.Skip(Leading.Length).Take(dimensions)],
        Value = row[^2].Length == 0 ? null : decimal.Parse(row[^2], NumberStyles.Number, CultureInfo.InvariantCulture),
        Status = row[^1],
    };
}
