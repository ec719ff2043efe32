using System.Globalization;

namespace Attacker;

/// <summary>What one release tells: its figures and its code tables, nothing else.</summary>
public sealed class Release
{
    private static readonly HashSet<string> Fixed = ["round", "table_id", "measure", "value", "status"];

    private Release(IReadOnlyList<string> dimensions, IReadOnlyList<Code> codes, IReadOnlyList<Figure> figures)
    {
        Dimensions = dimensions;
        Codes = codes;
        Figures = figures;
    }

    public IReadOnlyList<string> Dimensions { get; }

    public IReadOnlyList<Code> Codes { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public static Release ReadFolder(string folder) => Parse(
        File.ReadAllText(Path.Combine(folder, "observations.csv")), File.ReadAllText(Path.Combine(folder, "codes.csv")));

    /// <param name="observations">Text of <c>observations.csv</c>.</param>
    /// <param name="codes">Text of <c>codes.csv</c>: columns <c>dimension</c>, <c>code</c>, <c>parent</c>, and if there <c>code_list</c>, <c>members</c>.</param>
    public static Release Parse(string observations, string codes)
    {
        var table = CsvRows.Read(codes).Select(row => new Code(
            row["dimension"],
            row["code"],
            row["parent"],
            row.GetValueOrDefault("code_list", row["dimension"]),
            row.GetValueOrDefault("members", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var totals = table.Where(code => code.Parent.Length == 0).Select(code => (code.Dimension, code.Id)).ToHashSet();
        var rows = CsvRows.Read(observations).ToList();
        var dimensions = rows.Count == 0 ? [] : rows[0].Keys.Where(name => !Fixed.Contains(name)).ToList();
        var figures = rows.Where(row => row["status"] != "…").Select(row => new Figure(
            row["round"],
            row["table_id"],
            row["measure"],
            [.. dimensions.Select(name => row[name] == "_T" || totals.Contains((name, row[name])) ? "" : row[name])],
            row["value"].Length == 0 ? null : decimal.Parse(row["value"], NumberStyles.Number, CultureInfo.InvariantCulture)));
        return new Release(dimensions, table, [.. figures]);
    }
}
