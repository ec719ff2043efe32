namespace SurveyFns.Core.Protect;

/// <summary>What came of one rung of the ladder of designs. For staff.</summary>
/// <param name="Design">Id of the design.</param>
/// <param name="Reason">Why it is or is not published.</param>
/// <param name="Cell">Where no proof was found: one cell concerned, as <c>measure: dimension=code, …</c>; else null.</param>
public sealed record DesignVerdict(string Design, DesignReason Reason, string? Cell);
