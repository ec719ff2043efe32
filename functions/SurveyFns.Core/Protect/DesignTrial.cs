using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>Tries to protect the counts of one design: rule, audit A, audit B.</summary>
internal sealed class DesignTrial
{
    private readonly Cube cube;
    private readonly CubeStructure structure;
    private readonly CellSystem system;
    private readonly CellFigures figures;
    private readonly int threshold;
    private RuleTrace? trace;

    /// <param name="structure">The cube's structure with the design's tables alone.</param>
    public DesignTrial(Cube cube, CubeStructure structure)
    {
        this.cube = cube;
        this.structure = structure;
        threshold = cube.Definition.Disclosure.Threshold;
        system = new CellSystem(structure, structure.Tables.Where(table => table.Measures.Any(IsCount)));
        figures = CellFigures.CountsOf(cube with { Structure = structure }, system);
    }

    /// <summary>The counts with all but the number of firms hidden.</summary>
    public MeasureProtection NumberOfFirmsOnly()
    {
        var small = figures.Counts.Select(count => count < threshold).ToArray();
        return new MeasureProtection(system, figures.Counts, figures.Counts, new Suppression(small, small, []), null).Withheld(keepTotal: true);
    }

    /// <summary>
    /// Why the round cannot be linked with the one before; null where it can, or no table does. All figures of that round that linked cells
    /// stand on must be published, and be those that its responses still give: then nothing else of that round has to do with this one.
    /// </summary>
    public (DesignReason Reason, string Code)? ObstacleInLastRound(IReadOnlyDictionary<string, long> published)
    {
        if (LinkedCells.OriginOf(structure, system.Tables) is not { } origin)
            return null;
        foreach (var code in LinkedCells.CodesOf(structure.Dimensions[origin]))
        {
            var id = structure.Dimensions[origin].Codes[code].Id;
            if (!published.TryGetValue(id, out var figure))
                return (DesignReason.RoundBeforeNotPublished, id);
            if (figure != figures.Counts[system.PositionOf(LinkedCells.Last(structure, origin, code))])
                return (DesignReason.RoundBeforeChanged, id);
        }
        return null;
    }

    /// <summary>What the rule did here; for the audits of coarser designs.</summary>
    public RuleTrace Trace => trace ??= new RuleTrace(system.Tables, system, figures.Counts, ClosedRule.Apply(system, figures.Counts, threshold));

    /// <param name="failed">The traces of the finer designs that were tried before.</param>
    /// <returns>The protected counts, or null and why not; with the cell concerned by number, or null.</returns>
    public (MeasureProtection? Counts, DesignReason Reason, long? Cell) Run(IReadOnlyList<RuleTrace> failed)
    {
        var suppression = Trace.Suppression;
        if (suppression.Hidden[0])
            return (null, DesignReason.NothingLeftToPublish, null);
        if (!suppression.Hidden.Contains(true))
            return (new MeasureProtection(system, figures.Counts, figures.Counts, suppression, null), DesignReason.Published, null);
        if (HiddenBesideSum() is { } beside)
            return (null, DesignReason.SumsBesideClasses, beside);
        var known = new WorldSystemBuilder(structure, system, cell => suppression.Hidden[cell] ? null : figures.Counts[cell]).BuildPublic();
        if (known is null)
            return (null, DesignReason.TooLarge, null);
        var auditA = WorldAudit.Run(known, (_, least, most) => most - least >= threshold, insiders: true);
        if (!auditA.IsClean)
            return (null, DesignReason.NotProvedFromTheFile, CellOf(known, auditA));
        if (RuleKnowledge.Of(cube.Structure, [.. failed, Trace], threshold, out var cells) is not { } seen)
            return (null, DesignReason.TooLarge, null);
        var hidden = seen.Unknowns.Select(cell => cell >= 0 && system.PositionOf(cells!.Cells[cell]) >= 0).ToArray();
        var auditB = WorldAudit.Run(seen, (unknown, least, most) => most > least || !hidden[unknown], insiders: false);
        if (!auditB.IsClean)
            return (null, DesignReason.NotProvedAgainstTheRule, CellOf(seen, auditB));
        var measures = structure.Measures.Where((_, measure) => IsCount(measure)).Select(measure => measure.Id);
        var worlds = ProofBuilder.Build(structure, known, auditA, measures);
        return (new MeasureProtection(system, figures.Counts, figures.Counts, suppression, worlds), DesignReason.Published, null);
    }

    /// <summary>A cell as staff can read it.</summary>
    public string Describe(long cell) =>
        (LinkedCells.IsLeft(structure, cell) ? "left: " : "") + string.Join(", ", Enumerable.Range(0, structure.Dimensions.Count)
        .Select(dimension => (structure.Dimensions[dimension].Id, Code: structure.CodeOf(cell, dimension), dimension))
        .Where(part => part.Code > 0)
        .Select(part => $"{part.Id}={structure.Dimensions[part.dimension].Codes[part.Code].Id}"));

    /// <summary>A hidden count by classes of a number of which the design publishes a sum too; null where there is none.</summary>
    private long? HiddenBesideSum()
    {
        var summed = structure.Tables.SelectMany(table => table.Measures).Select(measure => structure.Measures[measure].Item).OfType<string>().ToHashSet();
        var told = NestedItems.Of(cube.Definition).SelectMany(pair => (string?[])
            [summed.Contains(pair.Part) ? pair.Whole : null, summed.Contains(pair.Whole) ? pair.Part : null]).OfType<string>().Concat(summed).ToHashSet();
        var classes = structure.Dimensions.Index().Where(dimension => dimension.Item.Definition is { Constant: null, Item: { } item } && told.Contains(item))
            .Select(dimension => dimension.Index).ToArray();
        return Enumerable.Range(0, system.Count).Where(position => Trace.Suppression.Hidden[position])
            .Select(position => (long?)system.Cells[position])
            .FirstOrDefault(cell => Array.Exists(classes, dimension => structure.CodeOf(cell!.Value % structure.CellCount, dimension) > 0));
    }

    private static long? CellOf(WorldSystem system, AuditResult audit) => audit.Uncertain is { } unknown ? system.Cells[unknown] : null;

    private bool IsCount(int measure) => cube.Structure.Measures[measure].Kind == MeasureKind.Count;
}
