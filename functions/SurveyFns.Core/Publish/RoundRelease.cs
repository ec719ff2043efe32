using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Publish;

/// <summary>A round to be published.</summary>
/// <param name="Cube">What may be shown.</param>
/// <param name="ReferenceDate">The date the answers refer to.</param>
/// <param name="InputsDigest">
/// <see cref="Aggregate.CubeDigest"/> of the cube before protection: tells whether responses have changed since. Goes to the staff-side
/// record and nowhere else.
/// </param>
public sealed record RoundRelease(ProtectedCube Cube, DateOnly ReferenceDate, string InputsDigest);
