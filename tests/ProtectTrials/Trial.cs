using Attacker;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;

namespace ProtectTrials;

/// <summary>Protects a generated city and attacks what would be published.</summary>
/// <param name="Design">The design that came out.</param>
/// <param name="Findings">What the attacker, or the proof's verifier, found; should be empty.</param>
/// <param name="Undecided">Cells of which the attacker could not decide anything within its steps.</param>
public sealed record Trial(string Design, IReadOnlyList<Finding> Findings, int Undecided)
{
    public static Trial Run(Cube cube) => Run(cube, new Dictionary<string, long>());

    /// <param name="lastRound">What the round before published, by code of origin.</param>
    public static Trial Run(Cube cube, IReadOnlyDictionary<string, long> lastRound)
    {
        var outcome = DisclosureControl.Protect(cube, lastRound).Cube;
        var release = Release.Parse(ReleaseText.Observations(outcome), ReleaseText.Codes(outcome.Structure));
        var measures = outcome.Structure.Measures;
        var attack = new Attack { Nested = [.. outcome.Structure.Differences.Select(pair => (measures[pair.Part].Id, measures[pair.Whole].Id))] };
        var findings = outcome.Design == ProtectedCube.NumberOfFirmsOnly ? [] : attack.On(release, ReleaseText.FirmsOf(cube));
        var proof = ProofVerifier.Verify(outcome).Reason;
        return new Trial(outcome.Design, proof is null ? findings : [.. findings, new Finding("proof", outcome.Design, proof)], attack.Undecided);
    }
}
