using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Structural zeros among the cells of some tables: those the definition names, what is below them, and what consists of nothing else.
/// Everybody knows that they are 0. So they are shown, and in the sums they are left out.
/// </summary>
internal sealed class ImpossibleCells
{
    private readonly HashSet<long> impossible = [];

    public ImpossibleCells(CubeStructure structure, IReadOnlyList<(long Parent, long[] Children)> splits)
    {
        if (structure.Impossible.Count == 0)
            return;
        impossible.UnionWith(splits.SelectMany(split => split.Children.Append(split.Parent)).Where(structure.IsImpossible));
        var before = -1;
        while (before < impossible.Count)
        {
            before = impossible.Count;
            foreach (var (parent, children) in splits)
            {
                if (impossible.Contains(parent))
                    impossible.UnionWith(children);
                else if (children.All(impossible.Contains) && parent != CubeStructure.GrandTotal)
                    impossible.Add(parent);
            }
        }
    }

    public bool Contains(long cell) => impossible.Contains(cell);

    /// <summary>The splits of cells that can hold a firm into those that can.</summary>
    public IEnumerable<(long Parent, long[] Children)> TakenOutOf(IEnumerable<(long Parent, long[] Children)> splits) => impossible.Count == 0
        ? splits
        : splits.Where(split => !Contains(split.Parent))
            .Select(split => (split.Parent, Children: Array.FindAll(split.Children, child => !Contains(child))))
            .Where(split => split.Children.Length > 0);
}
