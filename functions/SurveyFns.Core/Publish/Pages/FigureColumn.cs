namespace SurveyFns.Core.Publish.Pages;

/// <summary>A column of a <see cref="FigureTable"/>.</summary>
/// <param name="Codes">What its cells are of, e.g. <c>round=2010</c>; null where it is computed from the others.</param>
internal sealed record FigureColumn(string Label, string? Codes);
