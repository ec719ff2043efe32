namespace SurveyFns.Core.Protect;

/// <summary>What protection yields.</summary>
/// <param name="Cube">What may be published.</param>
/// <param name="Report">For staff only: says which cells were hidden for themselves, which must never be published.</param>
public sealed record ProtectionOutcome(ProtectedCube Cube, ProtectionReport Report);
