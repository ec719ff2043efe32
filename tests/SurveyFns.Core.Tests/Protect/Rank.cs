using System.Numerics;
using ProtectTrials;
using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Tests.Protect;

/// <summary>Dense elimination over exact fractions on the inner cells: slow, obvious, and independent of the product's method.</summary>
internal sealed class Rank
{
    private readonly List<BigInteger[]> echelon = [];

    /// <summary>Adds a row; false where it depended on those before.</summary>
    public bool Add(int[] row)
    {
        var reduced = Reduce(row);
        if (reduced.All(value => value.IsZero))
            return false;
        echelon.Add(reduced);
        return true;
    }

    public bool Spans(int[] row) => Reduce(row).All(value => value.IsZero);

    /// <summary>A cell as 0/1 vector over all inner cells of the full cross that are possible.</summary>
    public static int[] VectorOf(ACube cube, CubeStructure structure, long cell)
    {
        IEnumerable<(int[] Codes, bool Inside)> members = [([], true)];
        for (var dimension = 0; dimension < structure.Dimensions.Count; dimension++)
        {
            var code = structure.CodeOf(cell, dimension);
            var codes = structure.Dimensions[dimension].Codes;
            var leaves = Enumerable.Range(0, codes.Count).Where(leaf => codes[leaf].IsLeaf).ToArray();
            members = members.SelectMany(inner => leaves.Select(leaf => ((int[])[.. inner.Codes, leaf], inner.Inside && IsBelow(codes, leaf, code))));
        }

        return [.. members.Where(inner => cube.IsPossible(inner.Codes)).Select(inner => inner.Inside ? 1 : 0)];
    }

    private static bool IsBelow(IReadOnlyList<CubeCode> codes, int leaf, int ancestor)
    {
        for (var code = leaf; code >= 0; code = codes[code].Parent)
        {
            if (code == ancestor)
                return true;
        }

        return false;
    }

    private BigInteger[] Reduce(int[] row)
    {
        var reduced = row.Select(value => new BigInteger(value)).ToArray();
        foreach (var pivotRow in echelon)
        {
            var pivot = Array.FindIndex(pivotRow, value => !value.IsZero);
            if (reduced[pivot].IsZero)
                continue;
            var (left, right) = (pivotRow[pivot], reduced[pivot]);
            for (var column = 0; column < reduced.Length; column++)
                reduced[column] = (reduced[column] * left) - (pivotRow[column] * right);
            var divisor = reduced.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
            if (divisor > 1)
                reduced = [.. reduced.Select(value => value / divisor)];
        }

        return reduced;
    }
}
