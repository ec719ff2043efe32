using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Builds the tree of a dimension's codes.
/// <list type="bullet">
/// <item>The root is the definition's total, and then only the codes below it are in the tree; else the root is <c>_T</c> and every root
/// of the list hangs below it.</item>
/// <item>A grouping puts its groups in the place of the codes, one level below the root.</item>
/// <item>A constant dimension is the path from the root to its code: every other code is empty by definition, not by observation.</item>
/// <item>A dimension of origins has the tree of the round before below <c>_S</c>, and <c>_N</c> beside it.</item>
/// <item>A code that was not surveyed, and what is below it, is left out.</item>
/// <item><c>_U</c> is the last leaf below the root where a response of the population may come without a code that is a leaf: see
/// <see cref="Classifiability"/>. An answer that is a heading (a prefecture among its municipalities) goes there too.</item>
/// </list>
/// </summary>
internal sealed class CodeTree
{
    private static readonly LocalizedText TotalLabel = new("総数", "Total");
    private static readonly LocalizedText UnknownLabel = new("不詳", "Unknown");

    private static readonly LocalizedText InLastRoundLabel = new("前回も集計の対象", "Counted in the round before");
    private static readonly LocalizedText NotInLastRoundLabel = new("前回は集計の対象外", "Not counted in the round before");

    private readonly DimensionDefinition dimension;
    private readonly HashSet<string> notSurveyed;
    private readonly ILookup<string, Code> children;
    private readonly List<CubeCode> codes = [];

    private CodeTree(DimensionDefinition dimension)
    {
        this.dimension = dimension;
        notSurveyed = dimension.NotSurveyed.ToHashSet(StringComparer.Ordinal);
        children = dimension.CodeList.Codes.ToLookup(code => code.Parent ?? "", StringComparer.Ordinal);
    }

    public static CubeDimension Build(SurveyDefinition definition, DimensionDefinition dimension)
    {
        var tree = new CodeTree(dimension);
        tree.AddRoot();
        if (dimension.Origin is { } origin)
        {
            tree.AddOrigin(origin);
        }
        else if (dimension.Constant is { } constant)
        {
            tree.AddPath(constant);
        }
        else if (dimension.Grouping is not null)
        {
            tree.AddGroups();
        }
        else
        {
            tree.AddBelow(dimension.Total ?? "", 0);
        }

        if (tree.codes.Count > 1 && Classifiability.MayBeUnclassified(definition, dimension, tree.codes))
        {
            tree.Add(CubeDimension.Unknown, UnknownLabel, 0);
        }

        return new CubeDimension { Definition = dimension, Codes = tree.codes, IsOrigin = dimension.Origin is not null };
    }

    private void AddRoot()
    {
        var total = dimension.Total is { } id ? Find(id) : null;
        codes.Add(new CubeCode
        {
            Id = total?.Id ?? CubeDimension.Total,
            Label = total?.Label ?? TotalLabel,
            Parent = -1,
            Level = 0,
            IsLeaf = true,
        });
    }

    private void AddBelow(string parentCode, int parent)
    {
        foreach (var code in children[parentCode].Where(code => !notSurveyed.Contains(code.Id)))
        {
            AddBelow(code.Id, Add(code.Id, code.Label, parent));
        }
    }

    /// <summary>The codes of the round before below one for all its firms, and a leaf for those that are new.</summary>
    private void AddOrigin(Origin origin)
    {
        Add(CubeDimension.InLastRound, InLastRoundLabel, 0);
        foreach (var code in origin.Dimension is { } before ? Build(origin.Round, before).Codes.Skip(1) : [])
        {
            Add(code.Id, code.Label, code.Parent + 1);
        }

        Add(CubeDimension.NotInLastRound, NotInLastRoundLabel, 0);
    }

    private void AddGroups()
    {
        foreach (var group in dimension.CodeList.Groupings[dimension.Grouping!].Groups.Where(group => !notSurveyed.Contains(group.Id)))
        {
            if (group.Codes.Any(code => DimensionCodes.IsBelowTotal(dimension, code)))
            {
                Add(group.Id, group.Label, 0);
            }
        }
    }

    private void AddPath(string constant)
    {
        if (dimension.Grouping is not null)
        {
            var group = dimension.CodeList.Groupings[dimension.Grouping].Groups.Single(group => group.Codes.Contains(constant));
            Add(group.Id, group.Label, 0);
            return;
        }

        var path = new Stack<Code>();
        for (var code = Find(constant); code is not null && code.Id != dimension.Total; code = code.Parent is null ? null : Find(code.Parent))
        {
            path.Push(code);
        }

        foreach (var code in path)
        {
            Add(code.Id, code.Label, codes.Count - 1);
        }
    }

    private int Add(string id, LocalizedText label, int parent)
    {
        codes[parent] = codes[parent] with { IsLeaf = false };
        codes.Add(new CubeCode { Id = id, Label = label, Parent = parent, Level = codes[parent].Level + 1, IsLeaf = true });
        return codes.Count - 1;
    }

    private Code Find(string id) =>
        dimension.CodeList.Find(id)
            ?? throw new ArgumentException($"Dimension '{dimension.Id}' names the code '{id}', which its code list does not have.");
}
