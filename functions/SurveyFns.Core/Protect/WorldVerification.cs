using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>Adds the worlds of one measure up.</summary>
internal sealed class WorldVerification(
    Proof proof, ProofMeasure worlds, CubeStructure structure, CellSystem system, Func<int, long?> published, WholeSum[] wholes)
{
    /// <summary>Null where every world adds up and every hidden cell varies enough.</summary>
    public string? FirstError()
    {
        if (new WorldSystemBuilder(structure, system, published, worlds.MayBeNegative).LimitedBy(wholes).BuildPublic() is not { } known)
            return "the tables are too large to be checked.";
        var cells = known.Cells.Select(cell => string.Join(' ', ProofBuilder.CodesOf(structure, cell)));
        if (!cells.SequenceEqual(worlds.Cells.Select(codes => string.Join(' ', codes))) || worlds.World.Count != known.Cells.Length)
            return "the cells of the worlds are not the hidden cells of the release.";
        long[] world = [.. worlds.World];
        var (least, most) = ((long[])[.. world], (long[])[.. world]);
        if (FirstMismatch(known, world, Enumerable.Range(0, world.Length)) is { } mismatch)
            return "the first world: " + mismatch;
        for (var step = 0; step < worlds.Changes.Count; step++)
        {
            foreach (var (cell, change) in worlds.Changes[step])
            {
                if (cell < 0 || cell >= world.Length)
                    return $"world {step + 2} names a cell that is not there.";
                world[cell] = checked(world[cell] + change);
                least[cell] = Math.Min(least[cell], world[cell]);
                most[cell] = Math.Max(most[cell], world[cell]);
            }

            if (FirstMismatch(known, world, worlds.Changes[step].Keys) is { } error)
                return $"world {step + 2}: {error}";
        }

        return FirstNarrow(known, least, most);
    }

    private string? FirstNarrow(WorldSystem known, long[] least, long[] most)
    {
        var rule = new DisclosureRule { PPercent = proof.PPercent };
        for (var unknown = 0; unknown < least.Length; unknown++)
        {
            var isWide = worlds.IsCount
                ? most[unknown] - least[unknown] >= proof.Threshold
                : SumTrial.IsWide(rule, least[unknown], most[unknown])
                    && wholes.All(whole => whole.KeepsDifferenceWide(rule, known.Cells[unknown], least[unknown], most[unknown]));
            if (known.Unknowns[unknown] >= 0 && !isWide)
                return $"cell {string.Join(' ', worlds.Cells[unknown])} varies from {least[unknown]} to {most[unknown]} only.";
        }

        return null;
    }

    private string? FirstMismatch(WorldSystem known, long[] world, IEnumerable<int> changed)
    {
        var rowsOf = rows ??= RowsOf(known);
        foreach (var unknown in changed)
        {
            if (world[unknown] < known.Lower[unknown])
                return $"cell {string.Join(' ', worlds.Cells[unknown])} is below 0.";
            if (world[unknown] > known.Upper[unknown])
                return $"cell {string.Join(' ', worlds.Cells[unknown])} is above a published sum that it is a part of.";
        }

        foreach (var row in changed.SelectMany(unknown => rowsOf[unknown]).Distinct())
        {
            var sum = row.Plus.Sum(unknown => world[unknown]) - row.Minus.Sum(unknown => world[unknown]);
            if (sum < row.Low || sum > row.High)
                return $"the cells beside {string.Join(' ', worlds.Cells[row.Plus.FirstOrDefault()])} do not add up.";
        }

        return null;
    }

    private List<WorldRow>[]? rows;

    private static List<WorldRow>[] RowsOf(WorldSystem known)
    {
        var lists = known.Unknowns.Select(_ => new List<WorldRow>()).ToArray();
        foreach (var row in known.Rows)
        {
            foreach (var unknown in row.Plus.Concat(row.Minus))
                lists[unknown].Add(row);
        }

        return lists;
    }
}
