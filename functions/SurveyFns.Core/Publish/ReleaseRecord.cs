using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>What a version of a round's release was made from. For staff only: it would let a reader test guesses about the responses.</summary>
/// <param name="FiguresDigest">Inputs of the figures: those of the version that first showed them.</param>
/// <param name="Responded">Firms that had answered by then.</param>
public sealed record ReleaseRecord(RoundKey Round, int Version, string FiguresDigest, long Responded);
