namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A figure of the firm beside the published ones; texts because a published figure may be a symbol.</summary>
/// <param name="Unit">Null where the figure has none.</param>
/// <param name="Own">The firm's own answer.</param>
/// <param name="Group">Total of the firms of its group.</param>
/// <param name="Mean">Per firm of the group, worked out of published figures only.</param>
/// <param name="All">Total of all firms.</param>
public sealed record OwnFigure(string Label, string? Unit, string Own, string Group, string Mean, string All);
