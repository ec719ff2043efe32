namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A published table cut down to the group a firm belongs to.</summary>
/// <param name="Caption">Table and group.</param>
public sealed record OwnTable(string Caption, IReadOnlyList<OwnFigure> Figures);
