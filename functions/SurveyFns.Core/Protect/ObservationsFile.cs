using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Reads the figures of <c>observations.csv</c>: header <c>round,table_id,measure,</c>one column per dimension<c>,value,status</c>, UTF-8 with
/// or without byte order mark, quoted as RFC 4180 says. A blank value is a hidden figure. Rows of what was
/// not surveyed, with the status for it, are passed over.
/// </summary>
internal sealed class ObservationsFile
{
    private const string NotSurveyed = "…";

    private readonly Dictionary<(string Measure, long Cell), long?> values = [];
    private readonly Proof proof;
    private readonly Aggregate.CubeStructure structure;

    private ObservationsFile(Proof proof)
    {
        this.proof = proof;
        structure = ProofStructure.Rebuild(proof);
    }

    /// <returns>The figure of a cell by measure and number; null where it is hidden.</returns>
    /// <exception cref="FormatException">A column is missing, a value is no number, or a cell has two figures.</exception>
    /// <exception cref="KeyNotFoundException">Thrown by the result for a cell that the file does not have.</exception>
    public static Func<string, long, long?> Read(Stream csv, Proof proof)
    {
        var file = new ObservationsFile(proof);
        using var reader = new StreamReader(csv, Encoding.UTF8, leaveOpen: true);
        var header = Fields(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
            file.Add(header, Fields(line));
        return (measure, cell) => file.values.TryGetValue((measure, cell), out var value)
            ? value
            : throw new KeyNotFoundException(
                $"observations.csv has no row for {measure} of {string.Join(' ', ProofBuilder.CodesOf(file.structure, cell))}.");
    }

    private void Add(List<string> header, List<string> row)
    {
        string Column(string name) => header.IndexOf(name) is >= 0 and var column && column < row.Count
            ? row[column]
            : throw new FormatException($"observations.csv has no column '{name}'.");
        var cell = 0L;
        for (var dimension = 0; dimension < structure.Dimensions.Count; dimension++)
        {
            var codes = structure.Dimensions[dimension].Codes;
            var text = Column(structure.Dimensions[dimension].Id);
            var code = text == Aggregate.CubeDimension.Total ? 0 : codes.ToList().FindIndex(known => known.Id == text);
            if (code < 0 && Column("status") == NotSurveyed)
                return;
            if (code < 0)
                throw new FormatException($"observations.csv has a row for '{text}', which the proof does not know.");
            cell = structure.With(cell, dimension, code);
        }

        var measure = Column("measure");
        var value = Parse(Column("value"), proof.Measures.FirstOrDefault(worlds => worlds.Measures.Contains(measure))?.Decimals ?? 0);
        if (!values.TryAdd((measure, cell), value) && values[(measure, cell)] != value)
            throw new FormatException(
                $"observations.csv has two figures for {measure} of {string.Join(' ', ProofBuilder.CodesOf(structure, cell))}.");
    }

    private static long? Parse(string text, int decimals)
    {
        if (text.Length == 0)
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"'{text}' is no number.");
        for (var digit = 0; digit < decimals; digit++)
            number *= 10;
        return (long)number;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var position = 0; position < line.Length; position++)
        {
            var letter = line[position];
            if (quoted && letter == '"' && position + 1 < line.Length && line[position + 1] == '"')
            {
                field.Append(line[position++]);
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
