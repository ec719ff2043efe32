namespace SurveyFns.Core.Protect;

/// <summary>What the round before has to do with a release that links the two.</summary>
/// <param name="Left">Id of the measure that counts the firms that left.</param>
/// <param name="Last">Id of the measure that repeats the figures of the round before.</param>
/// <param name="Firms">Those figures, by code of origin. The release of that round has the same.</param>
public sealed record ProofLastRound(string Left, string Last, IReadOnlyDictionary<string, long> Firms);
