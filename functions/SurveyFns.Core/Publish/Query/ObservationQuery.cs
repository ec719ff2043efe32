using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Query;

/// <summary>A question to one table of a published release. It can only ever see what the release shows.</summary>
public sealed class ObservationQuery
{
    private readonly ReleaseModel model;
    private readonly ReleaseTable table;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> filters;

    private ObservationQuery(ReleaseModel model, ReleaseTable table, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        this.model = model;
        this.table = table;
        this.filters = filters;
    }

    /// <param name="model">A published release, usually the series.</param>
    /// <param name="filters">Accepted codes by <c>round</c>, <c>measure</c> or the id of a dimension of the table.</param>
    public static QueryOutcome Of(ReleaseModel model, string table, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Tables.FirstOrDefault(one => one.Id == table) is not { } found)
        {
            return new QueryOutcome.UnknownTable([.. model.Tables.Select(one => one.Id)]);
        }

        var allowed = AllowedCodes(model, found);
        foreach (var (name, codes) in filters)
        {
            if (!allowed.TryGetValue(name, out var known))
            {
                return new QueryOutcome.UnknownParameter(name, [.. allowed.Keys]);
            }

            if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            {
                return new QueryOutcome.UnknownCode(name, unknown, known);
            }
        }

        return new QueryOutcome.Found(new ObservationQuery(model, found, filters).Run());
    }

    private static Dictionary<string, IReadOnlyList<string>> AllowedCodes(ReleaseModel model, ReleaseTable table)
    {
        var allowed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["round"] = [.. model.Rounds.Select(round => round.Id)],
            ["measure"] = table.Measures,
        };
        foreach (var dimension in new TableGrid(model, table).Dimensions)
        {
            allowed.Add(dimension.Id, [.. dimension.Codes.Select(code => code.Id)]);
        }

        return allowed;
    }

    /// <summary>The release cut down to the table and the codes asked for; its parts keep their order.</summary>
    private ReleaseModel Run()
    {
        var dimensions = new TableGrid(model, table).Dimensions.ToDictionary(dimension => dimension.Id, StringComparer.Ordinal);
        return model with
        {
            Rounds = [.. model.Rounds.Where(round => IsWanted("round", round.Id))],
            Measures = [.. table.Measures.Where(measure => IsWanted("measure", measure)).Select(model.Measure)],
            Tables = [table with { Measures = [.. table.Measures.Where(measure => IsWanted("measure", measure))] }],
            Dimensions = [.. table.Dimensions.Select(id => Restrict(dimensions[id]))],
            Observations = [.. model.Observations.Where(IsWanted).Select(observation => observation with
            {
                Codes = [.. table.Dimensions.Select(id => observation.Codes[model.ColumnOf(id)])],
            })],
            Proof = null,
        };
    }

    private ReleaseDimension Restrict(ReleaseDimension dimension)
    {
        var codes = dimension.Codes.Where(code => IsWanted(dimension.Id, code.Id)).ToArray();
        var kept = codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        return dimension with
        {
            Codes = [.. codes.Select(code => code.Parent is { } parent && !kept.Contains(parent) ? code with { Parent = null } : code)],
        };
    }

    private bool IsWanted(Observation observation) =>
        observation.Table == table.Id && IsWanted("round", observation.Round) && IsWanted("measure", observation.Measure)
        && table.Dimensions.All(id => IsWanted(id, observation.Codes[model.ColumnOf(id)]));

    private bool IsWanted(string name, string code) => !filters.TryGetValue(name, out var codes) || codes.Contains(code);
}
