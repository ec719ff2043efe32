using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>The shape of a release as a proof tells it, and back: all that adding up needs, nothing of questions and texts.</summary>
internal static class ProofStructure
{
    private const string Holds = "holds";

    public static IReadOnlyList<ProofDimension> DimensionsOf(CubeStructure structure) => [.. structure.Dimensions.Select(dimension =>
    {
        var undivided = UndividedCodes.Of(dimension);
        return new ProofDimension(
            dimension.Id,
            dimension.Definition.Constant is null ? dimension.Definition.Item : null,
            [.. dimension.Codes.Select((code, position) =>
                new ProofCode(code.Id, code.Parent < 0 ? null : dimension.Codes[code.Parent].Id, undivided[position]))])
        {
            IsOrigin = dimension.IsOrigin,
        };
    })];

    public static IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> ImpossibleOf(CubeStructure structure) =>
        [.. structure.Impossible.Select(combination => new SortedDictionary<string, IReadOnlyList<string>>(
            combination.ToDictionary(
                part => structure.Dimensions[part.Key].Id,
                part => (IReadOnlyList<string>)[.. part.Value.Order().Select(code => structure.Dimensions[part.Key].Codes[code].Id)]),
            StringComparer.Ordinal))];

    /// <summary>The nested sums among those that the tables publish.</summary>
    public static IReadOnlyList<ProofNesting> NestedOf(CubeStructure structure)
    {
        var published = structure.Tables.SelectMany(table => table.Measures).ToHashSet();
        return [.. structure.Differences.Where(difference => published.Contains(difference.Part) && published.Contains(difference.Whole))
            .Select(difference => new ProofNesting(structure.Measures[difference.Part].Id, structure.Measures[difference.Whole].Id))];
    }

    public static ProofLastRound LastRoundOf(CubeStructure structure, MeasureProtection counts)
    {
        var origin = LinkedCells.OriginOf(structure, counts.System.Tables)!.Value;
        var dimension = structure.Dimensions[origin];
        return new ProofLastRound(
            structure.Measures.First(measure => measure.Kind == MeasureKind.Left).Id,
            structure.Measures.First(measure => measure.Kind == MeasureKind.Last).Id,
            LinkedCells.CodesOf(dimension).ToDictionary(
                code => dimension.Codes[code].Id, code => counts.Values[counts.System.PositionOf(LinkedCells.Last(structure, origin, code))]));
    }

    public static IReadOnlyList<ProofTable> TablesOf(CubeStructure structure) => [.. structure.Tables.Select(table => new ProofTable(
        table.Id,
        [.. table.Dimensions.Select(dimension => structure.Dimensions[dimension].Id)],
        [.. table.Measures.Select(measure => structure.Measures[measure].Id)]))];

    /// <exception cref="FormatException">The proof contradicts itself.</exception>
    public static CubeStructure Rebuild(Proof proof)
    {
        var dimensions = proof.Dimensions.Select(Rebuild).ToArray();
        var measures = proof.Tables.SelectMany(table => table.Measures).Distinct().Select(id => new MeasureDefinition
        {
            Id = id,
            Label = Text(id),
            Kind = id == proof.LastRound?.Left ? MeasureKind.Left : id == proof.LastRound?.Last ? MeasureKind.Last : MeasureKind.Count,
            Unit = "",
        }).ToArray();
        var tables = proof.Tables.Select(table => new CubeTable
        {
            Definition = new TableDefinition { Id = table.Id, Title = Text(table.Id), Dimensions = table.Dimensions, Measures = table.Measures },
            Dimensions = [.. table.Dimensions.Select(id => PositionOf(proof.Dimensions, dimension => dimension.Id == id, id))],
            Measures = [.. table.Measures.Select(id => PositionOf(measures, measure => measure.Id == id, id))],
        });
        return new CubeStructure(dimensions, measures, [.. tables], [.. ImpossibleCombinations.Of(proof.Impossible ?? [], dimensions)]);
    }

    private static CubeDimension Rebuild(ProofDimension dimension)
    {
        var groups = dimension.Codes.Skip(1).Select(code => new CodeGroup(code.Id, Text(code.Id), code.Holds)).ToArray();
        var codes = new List<CubeCode>();
        foreach (var code in dimension.Codes)
        {
            var parent = code.Parent is null ? -1 : codes.FindIndex(other => other.Id == code.Parent);
            if ((parent < 0) != (codes.Count == 0))
                throw new FormatException($"Code '{code.Id}' of dimension '{dimension.Id}' does not stand behind its parent.");
            codes.Add(new CubeCode
            {
                Id = code.Id,
                Label = Text(code.Id),
                Parent = parent,
                Level = parent < 0 ? 0 : codes[parent].Level + 1,
                IsLeaf = !dimension.Codes.Any(other => other.Parent == code.Id),
            });
        }

        return new CubeDimension { Definition = Definition(dimension, groups), Codes = codes, IsOrigin = dimension.IsOrigin };
    }

    private static DimensionDefinition Definition(ProofDimension dimension, CodeGroup[] groups) => new()
    {
        Id = dimension.Id,
        Label = Text(dimension.Id),
        Item = dimension.Item,
        Grouping = Holds,
        CodeList = new CodeList
        {
            Id = dimension.Item ?? dimension.Id,
            Version = "",
            Title = Text(dimension.Id),
            Codes = [],
            Groupings = new Dictionary<string, CodeGrouping> { [Holds] = new() { Id = Holds, Groups = groups } },
        },
    };

    private static int PositionOf<T>(IReadOnlyList<T> all, Func<T, bool> match, string id)
    {
        for (var position = 0; position < all.Count; position++)
        {
            if (match(all[position]))
                return position;
        }

        throw new FormatException($"A table names '{id}', which is not there.");
    }

    private static LocalizedText Text(string text) => new(text, text);
}
