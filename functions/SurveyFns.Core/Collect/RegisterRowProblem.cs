using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Why a row of a register file cannot be taken.</summary>
/// <param name="Line">Line of the file on which the row begins; the header is line 1.</param>
/// <param name="Column">Name of the column; null where the row as a whole is meant.</param>
/// <param name="Code">Stable, e.g. <c>check-digit</c>.</param>
public sealed record RegisterRowProblem(int Line, string? Column, string Code, LocalizedText Message);
