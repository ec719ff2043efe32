namespace SurveyFns.Core.Protect;

/// <summary>What a rule decided and what it saw. Confidential but for <paramref name="Hidden"/>.</summary>
/// <param name="Hidden">By position: the cell is not published.</param>
/// <param name="Primary">By position: the cell gives a firm away by itself; for a count, it is below the threshold.</param>
/// <param name="Records">What else decided about what is hidden.</param>
internal sealed record Suppression(bool[] Hidden, bool[] Primary, IReadOnlyList<IntervalRecord> Records);
