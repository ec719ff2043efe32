using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Tables that close a ring (area × field, field × stage, stage × area) may have no common whole-number origin although they agree in their
/// margins. Graham's reduction finds such rings: take away dimensions that one table alone uses and tables inside others, until
/// nothing changes. Nothing left: tables that agree in their margins always have a common origin (Beeri, Fagin, Maier and Yannakakis,
/// <em>On the desirability of acyclic database schemes</em>, J. ACM 30, 1983). What is left must be looked at as the cross of its
/// dimensions. Dimensions of one code list count as one, the finest of them.
/// </summary>
internal static class CyclicCore
{
    /// <summary>For every table in a ring the dimensions with which it takes part; empty where there is no ring.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IEnumerable<CubeTable> tables, DimensionLinks links)
    {
        var edges = tables.Select(table => table.Dimensions.ToHashSet()).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var edge in edges)
                changed |= edge.RemoveWhere(dimension => edges.Count(other => other.Any(IsOfClass(dimension))) == 1) > 0;
            for (var edge = edges.Count - 1; edge >= 0; edge--)
            {
                if (edges.Exists(other => other != edges[edge] && edges[edge].All(dimension => other.Any(IsAsFine(dimension)))))
                {
                    edges.RemoveAt(edge);
                    changed = true;
                }
            }
        }
        while (changed);
        return [.. edges.Where(edge => edge.Count > 0).Select(edge => edge.Order().ToArray())];

        Func<int, bool> IsAsFine(int dimension) => other => other == dimension || links.Refines(other, dimension);
        Func<int, bool> IsOfClass(int dimension) => other => links.ClassOf(other) == links.ClassOf(dimension);
    }
}
