using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Checks a proof against a release by addition alone: every world agrees with every published figure and with what adds up to what, and
/// between the worlds every hidden figure takes values far enough apart. Knows nothing of how worlds are found.
/// </summary>
public static class ProofVerifier
{
    /// <param name="observations">The release's <c>observations.csv</c>.</param>
    /// <param name="proof">The release's <c>proof.json</c>, as <see cref="ProofJson"/> writes it.</param>
    /// <exception cref="FormatException">A file is not what its name says.</exception>
    public static ProofVerdict Verify(Stream observations, Stream proof)
    {
        try
        {
            var content = ProofJson.Read(proof);
            return Verify(content, ObservationsFile.Read(observations, content));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    /// <summary>Checks the proof that a protected cube carries against the cube's figures.</summary>
    public static ProofVerdict Verify(ProtectedCube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var positions = Enumerable.Range(0, cube.Structure.Measures.Count).ToDictionary(measure => cube.Structure.Measures[measure].Id);
        return Verify(cube.Proof, (measure, cell) => cube.ValueOf(cell, positions[measure]));
    }

    private static ProofVerdict Verify(Proof proof, Func<string, long, long?> figures)
    {
        var structure = ProofStructure.Rebuild(proof);
        if (proof.Format != Proof.CurrentFormat)
            return new ProofVerdict($"The format '{proof.Format}' is not known.");
        var least = new DisclosureRule();
        if (proof.Threshold < least.Threshold || proof.PPercent < 1)
            return new ProofVerdict(string.Create(
                CultureInfo.InvariantCulture, $"a threshold below {least.Threshold}, or of no per cent at all, proves nothing."));
        for (var measure = 0; measure < structure.Measures.Count; measure++)
        {
            var id = structure.Measures[measure].Id;
            var tables = structure.Tables.Where(table => table.Measures.Contains(measure));
            var reason = structure.Measures[measure].Kind switch
            {
                MeasureKind.Left => null, // with the count beside it
                MeasureKind.Last => MismatchInLastRound(proof, structure, cell => figures(id, cell)),
                _ => Verify(
                    proof, structure, tables, id, cell => FigureOf(proof, structure, figures, id, cell), WholesOf(proof, structure, figures, id)),
            };
            if (reason is not null)
                return new ProofVerdict(string.Create(CultureInfo.InvariantCulture, $"{id}: {reason}"));
        }

        return new ProofVerdict(null);
    }

    /// <summary>The figure of a cell of the system: of a table, of the firms that left, or of the round before.</summary>
    private static long? FigureOf(Proof proof, CubeStructure structure, Func<string, long, long?> figures, string measure, long cell) =>
        LinkedCells.IsLeft(structure, cell) ? figures(proof.LastRound!.Left, cell % structure.CellCount)
        : LinkedCells.IsLast(structure, cell) ? proof.LastRound!.Firms[CodeOfOrigin(structure, cell)]
        : figures(measure, cell);

    private static string? MismatchInLastRound(Proof proof, CubeStructure structure, Func<long, long?> figure)
    {
        var origin = LinkedCells.OriginOf(structure, structure.Tables)!.Value;
        return LinkedCells.CodesOf(structure.Dimensions[origin]).Select(code => LinkedCells.Stayed(structure, origin, code))
            .FirstOrDefault(cell => figure(cell) != proof.LastRound!.Firms[CodeOfOrigin(structure, cell)], -1) is >= 0 and var wrong
            ? $"the figure of the round before at {CodeOfOrigin(structure, wrong)} is not that of the proof."
            : null;
    }

    private static string CodeOfOrigin(CubeStructure structure, long cell)
    {
        var origin = LinkedCells.OriginOf(structure, structure.Tables)!.Value;
        return structure.Dimensions[origin].Codes[structure.CodeOf(cell, origin)].Id;
    }

    private static string? Verify(
        Proof proof, CubeStructure structure, IEnumerable<CubeTable> shown, string measure, Func<long, long?> figure, WholeSum[] wholes)
    {
        var worlds = proof.Measures.FirstOrDefault(worlds => worlds.Measures.Contains(measure));
        var tables = worlds is null
            ? shown
            : structure.Tables.Where(table => table.Measures.Any(other => worlds.Measures.Contains(structure.Measures[other].Id)));
        var system = new CellSystem(structure, tables);
        var hidden = Enumerable.Range(0, system.Count).Count(cell => figure(system.Cells[cell]) is null);
        if (FirstSumThatIsWrong(structure, system, figure) is { } wrong)
            return wrong;
        if (system.Cells.FirstOrDefault(cell => figure(cell) is not null && wholes.Any(whole => whole.HidesItself(cell)), -1) is >= 0 and var told)
            return $"cell {string.Join(' ', ProofBuilder.CodesOf(structure, told))} is published, and a sum that it is a part of is hidden there.";
        if (worlds is not null)
            return new WorldVerification(proof, worlds, structure, system, cell => figure(system.Cells[cell]), wholes).FirstError();
        var published = system.Count - hidden;
        return hidden == 0 || published == 0 || (published == 1 && proof.Design == ProtectedCube.NumberOfFirmsOnly)
            ? null
            : "cells are hidden, but there is no world for them.";
    }

    /// <summary>The sums that a measure is never above, as far as anything of them is published.</summary>
    private static WholeSum[] WholesOf(Proof proof, CubeStructure structure, Func<string, long, long?> figures, string measure) =>
        [.. (proof.Nested ?? []).Where(nested => nested.Part == measure).Select(nested =>
        {
            var tables = structure.Tables.Where(table => table.Measures.Any(other => structure.Measures[other].Id == nested.Whole));
            var system = new CellSystem(structure, tables);
            return new WholeSum(system, position => figures(nested.Whole, system.Cells[position]));
        }).Where(whole => Enumerable.Range(0, whole.System.Count).Any(position => whole.Published(position) is not null))];

    /// <summary>Figures that are all published add up by themselves; the worlds see to the others.</summary>
    private static string? FirstSumThatIsWrong(CubeStructure structure, CellSystem system, Func<long, long?> figure)
    {
        foreach (var (parent, children) in system.Splits)
        {
            var parts = children.Select(child => figure(system.Cells[child])).ToArray();
            if (figure(system.Cells[parent]) is { } whole && !parts.Contains(null) && parts.Sum() != whole)
                return $"the published parts of {string.Join(' ', ProofBuilder.CodesOf(structure, system.Cells[parent]))} do not add up to {whole}.";
        }

        return null;
    }
}
