namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>A member of staff who is signed in.</summary>
/// <param name="Name">As Entra ID knows the person or, with a key, as the person says.</param>
public sealed record StaffMember(string Name);
