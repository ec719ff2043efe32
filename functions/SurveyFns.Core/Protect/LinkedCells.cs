using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The cells by which a round hangs together with the one before: for every code of origin the firms the round before published, and those of
/// them that left. Firms of an origin that stayed are a cell of the cube; published = stayed + left. Numbers of these cells follow those of
/// the cube.
/// </summary>
internal static class LinkedCells
{
    /// <summary>Position of the dimension of origins that a table uses; null where no table does.</summary>
    public static int? OriginOf(CubeStructure structure, IEnumerable<CubeTable> tables) => tables.SelectMany(table => table.Dimensions)
        .Where(dimension => structure.Dimensions[dimension].IsOrigin).Select(dimension => (int?)dimension).FirstOrDefault();

    /// <summary>The code for all firms of the round before, and those below it.</summary>
    public static IEnumerable<int> CodesOf(CubeDimension origin) =>
        Enumerable.Range(1, origin.Codes.Count - 1).Where(code => origin.Codes[code].Id != CubeDimension.NotInLastRound);

    /// <summary>Whether a cell belongs to firms that left.</summary>
    public static bool IsLeft(CubeStructure structure, long cell) => cell / structure.CellCount == 1;

    /// <summary>Whether a cell is a figure of the round before: it is public already and cannot be hidden.</summary>
    public static bool IsLast(CubeStructure structure, long cell) => cell / structure.CellCount == 2;

    /// <summary>
    /// The cell whose figure a measure shows at a cell of a table; null where it has none there: nobody left from among the new firms.
    /// Of the round before, the total is the code for all its firms.
    /// </summary>
    public static long? Of(CubeStructure structure, MeasureKind kind, long cell)
    {
        if (kind is not (MeasureKind.Left or MeasureKind.Last))
        {
            return cell;
        }

        var origin = OriginOf(structure, structure.Tables)!.Value;
        var code = Math.Max(1, structure.CodeOf(cell, origin));
        return structure.Dimensions[origin].Codes[code].Id == CubeDimension.NotInLastRound ? null
            : kind == MeasureKind.Left ? Left(structure, origin, code)
            : Last(structure, origin, code);
    }

    public static long Left(CubeStructure structure, int origin, int code) => structure.CellCount + Stayed(structure, origin, code);

    public static long Last(CubeStructure structure, int origin, int code) => (2 * structure.CellCount) + Stayed(structure, origin, code);

    public static long Stayed(CubeStructure structure, int origin, int code) => structure.With(CubeStructure.GrandTotal, origin, code);

    /// <summary>What adds up: a figure of the round before, of those that stayed and those that left; and those that left, by origin.</summary>
    public static IEnumerable<(long Parent, long[] Children)> SplitsOf(CubeStructure structure, int origin)
    {
        foreach (var code in CodesOf(structure.Dimensions[origin]))
        {
            yield return (Last(structure, origin, code), [Stayed(structure, origin, code), Left(structure, origin, code)]);
            if (!structure.Dimensions[origin].Codes[code].IsLeaf)
            {
                yield return (Left(structure, origin, code),
                    [.. structure.Dimensions[origin].ChildrenOf(code).Select(child => Left(structure, origin, child))]);
            }
        }
    }
}
