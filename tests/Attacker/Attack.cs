namespace Attacker;

/// <summary>Everything that is tried on releases of a survey.</summary>
public sealed class Attack
{
    /// <summary>Hidden counts should have values at least this far apart.</summary>
    public long Width { get; init; } = 3;

    /// <summary>Hidden sums should have values at least this share of the larger one apart.</summary>
    public double Share { get; init; } = 0.10;

    /// <summary>Nodes of one search in whole numbers.</summary>
    public int MostNodes { get; init; } = 2_000;

    /// <summary>What a firm of the round before that left is called beside its origin.</summary>
    public const string LeftFirm = "left";

    /// <summary>Measures of firms that left and of firms of the round before: firms of an origin are those that stayed.</summary>
    private const string Left = "firms_left";
    private const string Last = "firms_last";

    /// <summary>Measures that count firms.</summary>
    public IReadOnlySet<string> Counts { get; init; } = new HashSet<string> { "firms" };

    /// <summary>Sums of which one is never above the other, as everybody knows who has seen the questionnaire.</summary>
    public IReadOnlyList<(string Part, string Whole)> Nested { get; init; } = [];

    /// <summary>Cells of which the last call could not decide anything within its nodes.</summary>
    public int Undecided { get; private set; }

    /// <param name="firms">Firms of the city as insiders: undivided code by dimension. May be empty.</param>
    public IReadOnlyList<Finding> On(Release release, IEnumerable<IReadOnlyDictionary<string, string>> firms)
    {
        ArgumentNullException.ThrowIfNull(release);
        Undecided = 0;
        var found = new List<Finding>();
        foreach (var figures in release.Figures.Where(figure => figure.Measure is not (Left or Last)).GroupBy(figure => (figure.Round, figure.Measure)))
        {
            var total = figures.FirstOrDefault(figure => figure.Codes.All(code => code.Length == 0))?.Value;
            var isCount = Counts.Contains(figures.Key.Measure);
            IEnumerable<Figure> Of(string measure) => release.Figures.Where(figure => isCount && figure.Round == figures.Key.Round && figure.Measure == measure);
            if (figures.Concat(Of(Left)).All(figure => figure.Value is null || figure.Codes.All(code => code.Length == 0)))
                continue;
            var puzzle = new Puzzle(release, figures, [.. Of(Left)], [.. Of(Last)]);
            found.AddRange(RankAttack.Determined(puzzle).Select(unknown =>
                new Finding("rank", $"{figures.Key.Measure} {puzzle.Names[unknown]}", "follows by subtraction")));
            if (isCount)
                AttackCounts(found, figures.Key.Measure, puzzle, (long)Math.Max(total ?? 1_000_000, Of(Last).Max(figure => figure.Value) ?? 0), firms);
            else
                AttackSums(found, figures.Key.Measure, puzzle);
        }

        foreach (var round in release.Figures.GroupBy(figure => figure.Round))
        {
            foreach (var (part, whole) in Nested)
                AttackNested(found, release, [.. round.Where(figure => figure.Measure == part)], [.. round.Where(figure => figure.Measure == whole)]);
        }

        return found;
    }

    /// <summary>Tries all releases of a survey against each other: versions of a round, the series, and rounds that repeat figures of others.</summary>
    public static IReadOnlyList<Finding> OnVersions(IReadOnlyList<Release> releases) =>
        [.. Enumerable.Range(0, releases.Count).SelectMany(later => Enumerable.Range(0, later)
            .SelectMany(earlier => VersionAttack.Compare(releases[earlier], releases[later]))).Concat(YearAttack.Compare(releases, Last))];

    private void AttackCounts(
        List<Finding> found, string measure, Puzzle puzzle, long total, IEnumerable<IReadOnlyDictionary<string, string>> firms)
    {
        var attack = new RangeAttack(puzzle, total, [], MostNodes, []);
        foreach (var (unknown, least, most) in attack.Narrow(Width))
            found.Add(new Finding("integers", $"{measure} {puzzle.Names[unknown]}", $"lies in {least}–{most}"));
        Undecided += attack.Undecided;
        foreach (var own in firms.Select(firm => puzzle.Holding(firm).ToArray()).Where(own => own.Length > 0).DistinctBy(own => string.Join(' ', own)))
        {
            var insider = new RangeAttack(puzzle, total, own, MostNodes, attack.Worlds);
            foreach (var (unknown, least, _) in insider.Narrow(1))
                found.Add(new Finding("insider", $"{measure} {puzzle.Names[unknown]}", $"is {least} for a firm in {puzzle.Names[own[0]]}"));
            Undecided += insider.Undecided;
        }
    }

    private void AttackNested(List<Finding> found, Release release, Figure[] part, Figure[] whole)
    {
        if (part.All(figure => figure.Value is null) || whole.All(figure => figure.Value is null))
            return;
        var puzzles = (Part: new Puzzle(release, part, [], []), Whole: new Puzzle(release, whole, [], []));
        long? Of(Figure[] figures, string cell) => (long?)figures.First(figure => figure.Cell == cell).Value;
        var attack = new NestedAttack(puzzles.Part, puzzles.Whole, part.Select(figure => figure.Cell).Intersect(whole.Select(figure => figure.Cell)),
            cell => Of(part, cell), cell => Of(whole, cell));
        foreach (var (measure, puzzle, first) in ((string, Puzzle, int)[])[(part[0].Measure, puzzles.Part, 0), (whole[0].Measure, puzzles.Whole, puzzles.Part.Names.Count)])
        {
            for (var unknown = 0; unknown < puzzle.Hidden; unknown++)
            {
                if (attack.RangeOf(first + unknown) is not { } range)
                    Undecided++;
                else if (range.Most - range.Least < Math.Max(1, Share * range.Most) - 1e-6)
                    found.Add(new Finding("nested", $"{measure} {puzzle.Names[unknown]}", $"lies in {range.Least:F1}–{range.Most:F1}"));
            }
        }
    }

    private void AttackSums(List<Finding> found, string measure, Puzzle puzzle)
    {
        for (var unknown = 0; unknown < puzzle.Hidden; unknown++)
        {
            if (LinearBounds.Of(puzzle, unknown) is not { } range)
                Undecided++;
            else if (range.Most - range.Least < Math.Max(1, Share * range.Most) - 1e-6)
                found.Add(new Finding("linear", $"{measure} {puzzle.Names[unknown]}", $"lies in {range.Least:F1}–{range.Most:F1}"));
        }
    }
}
