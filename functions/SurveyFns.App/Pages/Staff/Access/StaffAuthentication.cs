namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>How the staff's pages find out who somebody is.</summary>
public enum StaffAuthentication
{
    /// <summary>Not at all: the pages stay closed.</summary>
    None,

    /// <summary>Whoever types the staff key is staff.</summary>
    Key,

    /// <summary>The platform in front has people sign in with Microsoft Entra ID and says who they are.</summary>
    Entra,
}
