using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>The true figures of every cell of a system: sums over the inner cells of the cube. Confidential.</summary>
internal sealed class CellFigures
{
    private readonly CubeStructure structure;
    private readonly CellSystem system;
    private readonly int[] owner;
    private readonly long[] counts;
    private readonly SumValue[] sums;
    private readonly int? measure;

    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    /// <exception cref="InvalidDataException">A response is where the definition says that none can be.</exception>
    private CellFigures(Cube cube, CellSystem system, int? measure)
    {
        structure = cube.Structure;
        this.system = system;
        this.measure = measure;
        counts = new long[system.Count];
        sums = new SumValue[measure is null ? 0 : system.Count];
        owner = Owners();
        foreach (var (cell, value) in cube.InnerCells)
        {
            if (structure.IsImpossible(cell) && value.Count > 0)
                throw new InvalidDataException($"Responses of {cube.Definition.Key} have answers that the definition says cannot stand together.");
            Add(0, value);
            for (var table = 0; table < system.Tables.Count; table++)
                AddAncestors(table, 0, CubeStructure.GrandTotal, cell, value);
        }
        if (system.HasOrigins)
            AddLinked(cube, LinkedCells.OriginOf(structure, system.Tables)!.Value);
    }

    /// <summary>Responses by position of the cell.</summary>
    public IReadOnlyList<long> Counts => counts;

    /// <summary>Sums by position of the cell; empty where only counts were asked for.</summary>
    public IReadOnlyList<SumValue> Sums => sums;

    public static CellFigures CountsOf(Cube cube, CellSystem system) => new(cube, system, null);

    /// <param name="measure">Position of a sum in the structure's measures.</param>
    public static CellFigures SumsOf(Cube cube, CellSystem system, int measure) => new(cube, system, measure);

    /// <summary>The first table that holds a cell adds to it, so that it is counted once. The grand total belongs to none.</summary>
    private int[] Owners()
    {
        var owners = Enumerable.Repeat(-1, system.Count).ToArray();
        for (var table = 0; table < system.Tables.Count; table++)
        {
            foreach (var cell in structure.CellsOf(system.Tables[table]))
            {
                ref var first = ref owners[system.PositionOf(cell)];
                if (first < 0 && cell != CubeStructure.GrandTotal)
                    first = table;
            }
        }

        return owners;
    }

    private void AddLinked(Cube cube, int origin)
    {
        var codes = structure.Dimensions[origin].Codes;
        foreach (var (leaf, left) in cube.Left)
        {
            for (var code = leaf; code > 0; code = codes[code].Parent)
                counts[system.PositionOf(LinkedCells.Left(structure, origin, code))] += left;
        }
        foreach (var code in LinkedCells.CodesOf(structure.Dimensions[origin]))
            counts[system.PositionOf(LinkedCells.Last(structure, origin, code))] =
                counts[system.PositionOf(LinkedCells.Stayed(structure, origin, code))]
                    + counts[system.PositionOf(LinkedCells.Left(structure, origin, code))];
    }

    private void AddAncestors(int table, int axis, long ancestor, long inner, CellValue value)
    {
        var dimensions = system.Tables[table].Dimensions;
        if (axis == dimensions.Count)
        {
            var position = system.PositionOf(ancestor);
            if (owner[position] == table)
                Add(position, value);
            return;
        }

        var dimension = dimensions[axis];
        var codes = structure.Dimensions[dimension].Codes;
        for (var code = structure.CodeOf(inner, dimension); code >= 0; code = codes[code].Parent)
            AddAncestors(table, axis + 1, structure.With(ancestor, dimension, code), inner, value);
    }

    private void Add(int position, CellValue value)
    {
        counts[position] = checked(counts[position] + value.Count);
        if (measure is { } sum)
            sums[position] = sums[position].Add(value.Sums[sum]);
    }
}
