namespace SurveyFns.Core.Protect;

/// <summary>What the closed rule decided and what it saw. Confidential but for <paramref name="Hidden"/>.</summary>
/// <param name="Hidden">By position: the cell is not published.</param>
/// <param name="Small">By position: the cell is below the threshold.</param>
/// <param name="Records">What else decided about what is hidden.</param>
internal sealed record Suppression(bool[] Hidden, bool[] Small, IReadOnlyList<IntervalRecord> Records);
