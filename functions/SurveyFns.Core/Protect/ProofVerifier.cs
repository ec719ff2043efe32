using System.Globalization;
using System.Text.Json;
using SurveyFns.Core.Aggregate;

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
        for (var measure = 0; measure < structure.Measures.Count; measure++)
        {
            var id = structure.Measures[measure].Id;
            var tables = structure.Tables.Where(table => table.Measures.Contains(measure));
            if (Verify(proof, structure, tables, id, cell => figures(id, cell)) is { } reason)
                return new ProofVerdict(string.Create(CultureInfo.InvariantCulture, $"{id}: {reason}"));
        }

        return new ProofVerdict(null);
    }

    private static string? Verify(
        Proof proof, CubeStructure structure, IEnumerable<CubeTable> shown, string measure, Func<long, long?> figure)
    {
        var worlds = proof.Measures.FirstOrDefault(worlds => worlds.Measures.Contains(measure));
        var tables = worlds is null
            ? shown
            : structure.Tables.Where(table => table.Measures.Any(other => worlds.Measures.Contains(structure.Measures[other].Id)));
        var system = new CellSystem(structure, tables);
        var hidden = Enumerable.Range(0, system.Count).Count(cell => figure(system.Cells[cell]) is null);
        if (worlds is not null)
            return new WorldVerification(proof, worlds, structure, system, cell => figure(system.Cells[cell])).FirstError();
        var published = system.Count - hidden;
        return hidden == 0 || published == 0 || (published == 1 && proof.Design == ProtectedCube.NumberOfFirmsOnly)
            ? null
            : "cells are hidden, but there is no world for them.";
    }
}
