using System.Globalization;

namespace Attacker;

/// <summary>
/// One measure of one round as a riddle: hidden cells are unknowns, and every sum that the code tables tell of is an equation between them. Where
/// several tables share dimensions, the cells of their common cross are unknowns too, so that what only holds together is not missed.
/// </summary>
internal sealed class Puzzle
{
    /// <summary>Code of origin of all firms that the round before counted.</summary>
    public const string WasThere = "_S";

    private const string LeftPrefix = "left:";
    private const int MostCrossCells = 1_500;

    private readonly Release release;
    private readonly Dictionary<string, decimal?> values = [];
    private readonly Dictionary<string, int> unknownOf = [];
    private readonly List<string> names = [];
    private readonly List<Equation> equations = [];
    private readonly HashSet<string> seen = [];
    private readonly decimal scale;

    /// <param name="left">Firms of the round before that left.</param>
    /// <param name="last">Firms of the round before.</param>
    public Puzzle(Release release, IEnumerable<Figure> figures, IReadOnlyList<Figure> left, IReadOnlyList<Figure> last)
    {
        this.release = release;
        foreach (var figure in figures)
            values[figure.Cell] = values.GetValueOrDefault(figure.Cell) ?? figure.Value;
        foreach (var figure in left)
            values[LeftPrefix + figure.Cell] = figure.Value;
        var digits = values.Values.Max(value => value is { } number && number != Math.Floor(number)
            ? number.ToString(CultureInfo.InvariantCulture).Split('.')[^1].Length : 0);
        scale = (decimal)Math.Pow(10, digits);
        foreach (var (cell, value) in values)
        {
            if (value is null)
                Add(cell);
        }

        Hidden = names.Count;
        foreach (var cell in values.Keys.Where(cell => !cell.StartsWith(LeftPrefix, StringComparison.Ordinal)).ToList())
            AddSums(cell.Split('|'));
        foreach (var figure in left)
            AddLeft([.. figure.Codes]);
        foreach (var figure in last)
            AddLast(figure);
        AddCrosses(figures);
    }

    /// <summary>The first unknowns are the hidden cells.</summary>
    public int Hidden { get; }

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<Equation> Equations => equations;

    /// <summary>Hidden cells and inner cells that hold a firm with these codes, one undivided code per dimension.</summary>
    public IEnumerable<int> Holding(IReadOnlyDictionary<string, string> firm) =>
        Enumerable.Range(0, names.Count).Where(unknown => IsLeft(names[unknown]) == firm.ContainsKey(Attack.LeftFirm)).Where(unknown => CodesOf(names[unknown]).Select((code, dimension) => (code, dimension)).All(part =>
            part.code.Length == 0 || Ancestors(release.Dimensions[part.dimension], firm[release.Dimensions[part.dimension]]).Contains(part.code)));

    private static bool IsLeft(string name) => name.StartsWith(LeftPrefix, StringComparison.Ordinal);

    private static string[] CodesOf(string name) => (IsLeft(name) ? name[LeftPrefix.Length..] : name).Split('|');

    private IEnumerable<string> Ancestors(string dimension, string code)
    {
        for (var current = code; !string.IsNullOrEmpty(current); current = Find(dimension, current)?.Parent)
            yield return current;
    }

    private Code? Find(string dimension, string id) => release.Codes.FirstOrDefault(code => code.Dimension == dimension && code.Id == id);

    private int Add(string cell)
    {
        unknownOf.Add(cell, names.Count);
        names.Add(cell);
        return names.Count - 1;
    }

    /// <summary>Those that left, by origin; all of them were there in the round before.</summary>
    private void AddLeft(string[] cell)
    {
        for (var dimension = 0; dimension < cell.Length; dimension++)
        {
            var parts = cell.All(code => code.Length == 0) ? [WasThere] : ChildrenOf(dimension, cell[dimension]);
            if (Find(release.Dimensions[dimension], WasThere) is not null)
                AddEquation(LeftPrefix + string.Join('|', cell), [.. parts.Select(child => LeftPrefix + string.Join('|', Replace(cell, (dimension, child))))], 0);
        }
    }

    /// <summary>A figure of the round before: those that stayed and those that left.</summary>
    private void AddLast(Figure last)
    {
        if (last.Value is { } value && last.Codes.Any(code => code.Length > 0))
            AddEquation(null, [last.Cell, LeftPrefix + last.Cell], (long)(value * scale));
    }

    private void AddSums(string[] cell)
    {
        for (var dimension = 0; dimension < cell.Length; dimension++)
        {
            AddEquation(cell, [.. ChildrenOf(dimension, cell[dimension]).Select(child => Replace(cell, (dimension, child)))]);
            foreach (var finer in Finer(cell))
                AddEquation(cell, finer);
        }
    }

    private IEnumerable<string> ChildrenOf(int dimension, string code)
    {
        var name = release.Dimensions[dimension];
        var total = release.Codes.FirstOrDefault(other => other.Dimension == name && other.Parent.Length == 0 && other.Id != "_T")?.Id ?? "_T";
        return release.Codes.Where(other => other.Dimension == name && other.Parent == (code.Length == 0 ? total : code)).Select(other => other.Id);
    }

    /// <summary>The cell with every group replaced by the codes it stands for, in each finer dimension of the same list.</summary>
    private IEnumerable<string[][]> Finer(string[] cell)
    {
        var groups = Enumerable.Range(0, cell.Length)
            .Where(dimension => cell[dimension].Length > 0 && Partners(dimension).Any()).ToList();
        for (var subset = 1; subset < 1 << groups.Count; subset++)
        {
            IEnumerable<string[][]> choices = [[cell]];
            for (var index = 0; index < groups.Count; index++)
            {
                if ((subset >> index & 1) == 0)
                    continue;
                var coarse = groups[index];
                choices = choices.SelectMany(parts => Partners(coarse).Select(fine => parts.SelectMany(part =>
                    PartsOf(coarse, cell[coarse], fine).Select(code => Replace(part, (coarse, ""), (fine, code)))).ToArray()));
            }

            foreach (var parts in choices.Where(parts => parts.Length > 0))
                yield return parts;
        }
    }

    private IEnumerable<int> Partners(int dimension)
    {
        var list = ListOf(dimension);
        return Find(release.Dimensions[dimension], WasThere) is not null ? [] : Enumerable.Range(0, release.Dimensions.Count)
            .Where(other => other != dimension && ListOf(other) == list && Find(release.Dimensions[other], WasThere) is null);
    }

    private string? ListOf(int dimension) => release.Codes.FirstOrDefault(code => code.Dimension == release.Dimensions[dimension])?.CodeList;

    /// <summary>The largest codes of a finer dimension that make up a group; none where it cannot be made up.</summary>
    private List<string> PartsOf(int coarse, string group, int fine)
    {
        var wanted = LeavesOf(coarse, group);
        var parts = new List<string>();
        foreach (var code in release.Codes.Where(code => code.Dimension == release.Dimensions[fine] && code.Parent.Length > 0))
        {
            var leaves = LeavesOf(fine, code.Id);
            if (leaves.Count > 0 && wanted.IsSupersetOf(leaves))
            {
                parts.Add(code.Id);
                wanted.ExceptWith(leaves);
            }
        }

        return wanted.Count == 0 ? parts : [];
    }

    /// <summary>The undivided codes of the list below a code, as far as the code tables tell.</summary>
    private HashSet<string> LeavesOf(int dimension, string id)
    {
        var members = Find(release.Dimensions[dimension], id)?.Members ?? [];
        return [.. (members.Count > 0 ? members : [id]).SelectMany(Undivided)];

        IEnumerable<string> Undivided(string code)
        {
            var below = release.Codes.Where(other => other.CodeList == ListOf(dimension) && other.Members.Count == 0 && other.Parent == code)
                .Select(other => other.Id).Distinct().ToList();
            return below.Count == 0 ? [code] : below.SelectMany(Undivided);
        }
    }

    private static string[] Replace(string[] cell, params (int Dimension, string Code)[] codes)
    {
        string[] copy = [.. cell];
        foreach (var (dimension, code) in codes)
            copy[dimension] = code;
        return copy;
    }

    private void AddEquation(string[] cell, IReadOnlyList<string[]> parts) =>
        AddEquation(string.Join('|', cell), [.. parts.Select(part => string.Join('|', part))], 0);

    /// <summary>The parts make up the whole; or, without one, a number.</summary>
    private void AddEquation(string? whole, IReadOnlyList<string> parts, long number)
    {
        if (parts.Count == 0 || !parts.All(key => values.ContainsKey(key) || unknownOf.ContainsKey(key)) || !seen.Add(whole + "=" + string.Join('+', parts)))
            return;
        var terms = new List<(int, int)>();
        var value = number;
        foreach (var (key, sign) in parts.Select(key => (key, 1)).Concat(whole is null ? [] : [(whole, -1)]))
        {
            if (unknownOf.TryGetValue(key, out var unknown))
                terms.Add((unknown, sign));
            else
                value -= sign * (long)(values[key]!.Value * scale);
        }
        if (terms.Count > 0)
            equations.Add(new Equation(terms, value));
    }

    private void AddCrosses(IEnumerable<Figure> figures)
    {
        var tables = figures.GroupBy(figure => figure.Table).Select(table => Enumerable.Range(0, release.Dimensions.Count)
            .Where(dimension => table.Any(figure => figure.Codes[dimension].Length > 0)).ToHashSet()).Where(used => used.Count > 1).ToList();
        while (tables.Count > 0)
        {
            var cluster = new List<HashSet<int>> { tables[0] };
            tables.RemoveAt(0);
            while (tables.Find(table => cluster.Exists(other => other.Overlaps(table))) is { } next)
            {
                cluster.Add(next);
                tables.Remove(next);
            }

            if (cluster.Count > 2 && cluster.SelectMany(used => used).All(dimension => !Partners(dimension).Any()))
                AddCross(cluster);
        }
    }

    private void AddCross(List<HashSet<int>> cluster)
    {
        var dimensions = cluster.SelectMany(used => used).Distinct().Order().ToList();
        IEnumerable<string[]> cross = [[.. release.Dimensions.Select(_ => "")]];
        foreach (var dimension in dimensions)
        {
            var name = release.Dimensions[dimension];
            var leaves = release.Codes.Where(code => code.Dimension == name && code.Parent.Length > 0
                && !release.Codes.Any(other => other.Dimension == name && other.Parent == code.Id)).Select(code => code.Id).ToList();
            cross = cross.SelectMany(cell => leaves.Select(leaf => Replace(cell, (dimension, leaf)))).Take(MostCrossCells + 1);
        }

        var inner = cross.ToList();
        if (inner.Count > MostCrossCells || inner.Exists(cell => values.ContainsKey(string.Join('|', cell))))
            return;
        foreach (var cell in inner)
            Add(string.Join('|', cell));
        foreach (var used in cluster)
        {
            foreach (var parts in inner.GroupBy(cell => string.Join('|', cell.Select((code, dimension) => used.Contains(dimension) ? code : ""))))
                AddEquation(parts.Key.Split('|'), [.. parts]);
        }
    }
}
