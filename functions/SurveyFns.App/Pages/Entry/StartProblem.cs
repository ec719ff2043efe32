namespace SurveyFns.App.Pages.Entry;

/// <summary>Why the sign-in page is shown again.</summary>
public enum StartProblem
{
    None,
    CodeMissing,
    CodeWrong,
    LockedOut,
    SessionOver,
    FormExpired,
}
