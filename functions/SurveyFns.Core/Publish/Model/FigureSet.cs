namespace SurveyFns.Core.Publish.Model;

/// <summary>The observations of a release, found by round, table, measure and codes: what must not change once it is published.</summary>
internal sealed class FigureSet
{
    private readonly Dictionary<string, Observation> observations;

    private FigureSet(Dictionary<string, Observation> observations) => this.observations = observations;

    public static FigureSet Of(ReleaseModel model) => new(model.Observations.ToDictionary(
        observation => KeyOf(model, observation), StringComparer.Ordinal));

    public IEnumerable<Observation> NotIn(FigureSet other) =>
        observations.Where(pair => !other.observations.ContainsKey(pair.Key)).Select(pair => pair.Value);

    /// <summary>Observations shown here that the other does not show, without their values.</summary>
    public IEnumerable<Observation> ShownButNotIn(FigureSet other) => observations
        .Where(pair => pair.Value.IsShown && !(other.observations.TryGetValue(pair.Key, out var there) && there.IsShown))
        .Select(pair => pair.Value with { Value = null, Status = other.observations.GetValueOrDefault(pair.Key)?.Status ?? "" });

    /// <summary>Both have the same rows, whatever their figures.</summary>
    public bool HasSameRowsAs(FigureSet other) =>
        observations.Count == other.observations.Count && observations.Keys.All(other.observations.ContainsKey);

    /// <summary>Whether every figure shown here is shown there with the same value, and no row is new.</summary>
    public bool ShowsNothingBeyond(FigureSet other) => observations.All(pair =>
        other.observations.TryGetValue(pair.Key, out var there) && (!pair.Value.IsShown || there.Value == pair.Value.Value));

    /// <summary>Whether rows, figures and symbols are the same.</summary>
    public bool IsSameAs(FigureSet other) => HasSameRowsAs(other)
        && observations.All(pair =>
            other.observations[pair.Key].Value == pair.Value.Value && other.observations[pair.Key].Status == pair.Value.Status);

    /// <summary>The figures of this set under the rows of a model with the same rows.</summary>
    public IReadOnlyList<Observation> InRowsOf(ReleaseModel model) => [.. model.Observations.Select(row =>
    {
        var figure = observations[KeyOf(model, row)];
        return row with { Value = figure.Value, Status = figure.Status };
    })];

    /// <summary>Dimensions by name, totals left out: a column added later does not make another row.</summary>
    private static string KeyOf(ReleaseModel model, Observation observation) => string.Join('\n',
    [
        observation.Round, observation.Table, observation.Measure,
        .. model.Dimensions.Select((dimension, column) => $"{dimension.Id}={observation.Codes[column]}")
            .Where(code => !code.EndsWith($"={Aggregate.CubeDimension.Total}", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ]);
}
