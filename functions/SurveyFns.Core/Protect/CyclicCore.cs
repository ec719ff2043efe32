using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Tables that close a ring (area × field, field × stage, stage × area) may have no common whole-number origin although they agree in their
/// margins. Graham's reduction finds such rings: take away dimensions that one table alone uses and tables inside others, until
/// nothing changes. Nothing left: tables that agree in their margins always have a common origin (Beeri, Fagin, Maier and Yannakakis,
/// <em>On the desirability of acyclic database schemes</em>, J. ACM 30, 1983). What is left must be looked at as the cross of its dimensions.
/// </summary>
internal static class CyclicCore
{
    /// <summary>The dimension sets that are left, each within a table; empty where there is no ring.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IEnumerable<CubeTable> tables)
    {
        var edges = tables.Select(table => table.Dimensions.ToHashSet()).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var edge in edges)
                changed |= edge.RemoveWhere(dimension => edges.Count(other => other.Contains(dimension)) == 1) > 0;
            for (var edge = edges.Count - 1; edge >= 0; edge--)
            {
                if (edges[edge].Count == 0 || edges.Exists(other => other != edges[edge] && edges[edge].IsSubsetOf(other)))
                {
                    edges.RemoveAt(edge);
                    changed = true;
                }
            }
        }
        while (changed);
        return [.. edges.Select(edge => edge.Order().ToArray())];
    }
}
