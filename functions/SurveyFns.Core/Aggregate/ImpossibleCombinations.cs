namespace SurveyFns.Core.Aggregate;

/// <summary>Structural zeros in the positions of a cube's codes.</summary>
internal static class ImpossibleCombinations
{
    /// <summary>
    /// Combinations of dimensions that the cube does not have say nothing about it and are left out. A code named by a combination stands
    /// for all below it; one of which all codes below are named is named as well.
    /// </summary>
    public static IEnumerable<IReadOnlyDictionary<int, IReadOnlySet<int>>> Of(
        IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> named, IReadOnlyList<CubeDimension> dimensions)
    {
        foreach (var combination in named)
        {
            var positions = combination.ToDictionary(part => PositionOf(dimensions, part.Key), part => part.Value);
            if (!positions.ContainsKey(-1))
            {
                yield return positions.ToDictionary(part => part.Key, part => (IReadOnlySet<int>)CodesOf(dimensions[part.Key], part.Value));
            }
        }
    }

    private static HashSet<int> CodesOf(CubeDimension dimension, IReadOnlyList<string> names)
    {
        var codes = names.Select(dimension.PositionOf).Where(code => code > 0).ToHashSet();
        for (var code = 1; code < dimension.Codes.Count; code++)
        {
            if (codes.Contains(dimension.Codes[code].Parent))
            {
                codes.Add(code);
            }
        }

        for (var code = dimension.Codes.Count - 1; code > 0; code--)
        {
            if (!dimension.Codes[code].IsLeaf && dimension.ChildrenOf(code).All(codes.Contains))
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    private static int PositionOf(IReadOnlyList<CubeDimension> dimensions, string id) =>
        dimensions.Index().Where(dimension => dimension.Item.Id == id).Select(dimension => dimension.Index).DefaultIfEmpty(-1).First();
}
