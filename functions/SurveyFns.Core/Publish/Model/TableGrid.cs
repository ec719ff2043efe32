using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Publish.Model;

/// <summary>
/// The observations of one table, found by their codes. Codes that the rows use beyond those of a dimension are added at its end: in
/// the series, a round whose table did not use the dimension has <c>_T</c> there.
/// </summary>
public sealed class TableGrid
{
    private readonly Dictionary<string, Observation> observations = new(StringComparer.Ordinal);
    private readonly int[] columns;

    public TableGrid(ReleaseModel model, ReleaseTable table)
    {
        columns = [.. table.Dimensions.Select(model.ColumnOf)];
        var own = model.Observations.Where(observation => observation.Table == table.Id).ToArray();
        foreach (var observation in own)
        {
            observations.Add(KeyOf(observation.Round, observation.Measure, columns.Select(column => observation.Codes[column])), observation);
        }

        Rounds = [.. model.Rounds.Where(round => own.Any(observation => observation.Round == round.Id))];
        Dimensions = [.. columns.Select(column => WithCodesOf(model.Dimensions[column], own.Select(observation => observation.Codes[column])))];
    }

    /// <summary>The rounds that have the table.</summary>
    public IReadOnlyList<ReleaseRound> Rounds { get; }

    /// <summary>The table's dimensions with every code its rows use.</summary>
    public IReadOnlyList<ReleaseDimension> Dimensions { get; }

    /// <summary>Number of combinations of codes.</summary>
    public long Size => Dimensions.Aggregate(1L, (size, dimension) => size * dimension.Codes.Count);

    /// <summary>Every combination of codes, the last dimension running fastest; one empty combination where there is no dimension.</summary>
    public IEnumerable<IReadOnlyList<ReleaseCode>> Combinations() => Combinations(Dimensions);

    /// <summary>Every combination of the codes of some dimensions, the last running fastest.</summary>
    public static IEnumerable<IReadOnlyList<ReleaseCode>> Combinations(IReadOnlyList<ReleaseDimension> dimensions)
    {
        IEnumerable<IReadOnlyList<ReleaseCode>> combinations = [[]];
        foreach (var dimension in dimensions)
        {
            combinations = combinations.SelectMany(combination => dimension.Codes.Select(code => (IReadOnlyList<ReleaseCode>)[.. combination, code]));
        }

        return combinations;
    }

    /// <summary>The observation with these codes; null where the release has none.</summary>
    public Observation? Find(string round, string measure, IEnumerable<ReleaseCode> codes) =>
        observations.GetValueOrDefault(KeyOf(round, measure, codes.Select(code => code.Id)));

    /// <summary>The observations of a round and measure in the order of <see cref="Combinations()"/>; null where there is none.</summary>
    public IEnumerable<Observation?> RowsOf(string round, string measure) => Combinations().Select(codes => Find(round, measure, codes));

    private static ReleaseDimension WithCodesOf(ReleaseDimension dimension, IEnumerable<string> used)
    {
        var known = dimension.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        ReleaseCode[] unlisted = [.. used.Where(known.Add).Select(code => new ReleaseCode
        {
            Id = code, Label = code == CubeDimension.Total ? DimensionMetadata.TotalLabel : new(code, code), Level = 0,
        })];
        return unlisted.Length == 0 ? dimension : dimension with { Codes = [.. dimension.Codes, .. unlisted] };
    }

    private static string KeyOf(string round, string measure, IEnumerable<string> codes) => string.Join('\n', codes.Prepend(measure).Prepend(round));
}
