namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>Why somebody cannot come in.</summary>
/// <param name="Name">Who is signed in without the role of staff; null where nobody can sign in at all.</param>
public sealed record NoAccessModel(string? Name);
