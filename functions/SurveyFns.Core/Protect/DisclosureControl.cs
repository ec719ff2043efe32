using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The only way from a <see cref="Cube"/> to a <see cref="ProtectedCube"/>. Tables are those of the first design of the ladder that the number
/// of firms allows and that is proved safe; where none is, the number of firms alone is published. Counts below the threshold are
/// hidden, zero included; a sum is hidden where fewer firms than the threshold contribute, where the p % rule fails, or where its count
/// is hidden; further cells are hidden over all tables as one linear system. The method is in the README of this folder. The
/// result depends on the figures and the definition alone, not on any order of input, and is the same on every run.
/// </summary>
public static class DisclosureControl
{
    /// <exception cref="ArgumentException">
    /// A design names a table that the definition does not have, or holds tables whose relation the method cannot see through.
    /// </exception>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    /// <exception cref="InvalidDataException">A response is where the definition says that none can be.</exception>
    public static ProtectionOutcome Protect(Cube cube) => Protect(cube, new Dictionary<string, long>());

    /// <param name="lastRound">
    /// Figures that the round before published, by code of origin; without one that a linked table needs, that table is not published.
    /// </param>
    /// <inheritdoc cref="Protect(Cube)"/>
    public static ProtectionOutcome Protect(Cube cube, IReadOnlyDictionary<string, long> lastRound)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(lastRound);
        var ladder = DesignLadder.Of(cube.Definition);
        var verdicts = new List<DesignVerdict>();
        var failed = new List<RuleTrace>();
        foreach (var design in ladder)
        {
            if (cube.Population < design.MinimumFirms)
            {
                verdicts.Add(new DesignVerdict(design.Id, DesignReason.TooFewFirms, null));
                continue;
            }
            var structure = DesignLadder.Restrict(cube.Structure, design);
            var trial = new DesignTrial(cube, structure);
            if (trial.ObstacleInLastRound(lastRound) is { } obstacle)
            {
                verdicts.Add(new DesignVerdict(design.Id, obstacle.Reason, obstacle.Code));
                continue;
            }
            var (counts, reason, cell) = trial.Run(failed);
            verdicts.Add(new DesignVerdict(design.Id, reason, cell is { } concerned ? trial.Describe(concerned) : null));
            if (counts is not null)
                return new ReleaseAssembly(cube, structure, design.Id, counts).Build(verdicts);
            failed.Add(trial.Trace);
        }
        var coarsest = DesignLadder.Restrict(cube.Structure, ladder[^1]);
        var nothing = new DesignTrial(cube, coarsest).NumberOfFirmsOnly();
        return new ReleaseAssembly(cube, coarsest, ProtectedCube.NumberOfFirmsOnly, nothing).Build(verdicts);
    }
}
