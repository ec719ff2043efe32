namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>A letter to a firm with its access code.</summary>
/// <param name="Link">Leads to the sign-in page with the code filled in; the code stands behind "#", which no server sees.</param>
public sealed record Letter(string FirmId, string FirmName, string? Email, string Code, string Link);
