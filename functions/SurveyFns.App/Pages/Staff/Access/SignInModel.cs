namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Return">The page that was asked for.</param>
/// <param name="WaitMinutes">How long a lock lasts; 0 where there is none.</param>
public sealed record SignInModel(
    string Return, string Name = "", bool IsKeyMissing = false, bool IsNameMissing = false, bool IsKeyWrong = false, int WaitMinutes = 0)
{
    public const string KeyField = "key";
    public const string NameField = "name";
    public const string ReturnField = "return";

    public bool HasKeyError => IsKeyMissing || IsKeyWrong || WaitMinutes > 0;
}
