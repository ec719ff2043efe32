namespace SurveyFns.App.Pages.Afterwards;

/// <summary>Where a firm stands among the published counts; texts because a published count may be a symbol.</summary>
/// <param name="Dimension">What firms are grouped by.</param>
/// <param name="Group">The firm's group.</param>
/// <param name="Firms">Firms of that group.</param>
/// <param name="All">All firms.</param>
public sealed record OwnPlace(string Dimension, string Group, string Firms, string All);
