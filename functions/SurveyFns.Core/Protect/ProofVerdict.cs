namespace SurveyFns.Core.Protect;

/// <summary>Whether a proof holds.</summary>
/// <param name="Reason">The first thing that is wrong; null where the proof is accepted.</param>
public sealed record ProofVerdict(string? Reason)
{
    public bool IsAccepted => Reason is null;
}
