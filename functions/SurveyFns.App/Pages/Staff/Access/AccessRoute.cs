namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>The addresses of the way in and out.</summary>
public static class AccessRoute
{
    public const string Home = "/staff";

    public const string SignIn = "/staff/sign-in";

    public const string SignOut = "/staff/sign-out";

    /// <summary>Where the platform has people sign in and sends them on from.</summary>
    public static string EntraSignIn(string returnTo) => $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(returnTo)}";

    public static string EntraSignOut => $"/.auth/logout?post_logout_redirect_uri={Uri.EscapeDataString(SignIn)}";

    /// <summary>The sign-in page that leads back to a page.</summary>
    public static string SignInFor(string page) => page == Home ? SignIn : $"{SignIn}?{SignInModel.ReturnField}={Uri.EscapeDataString(page)}";

    /// <summary>A page of the staff's own; the first one where the text names anything else, so that no link leads elsewhere.</summary>
    public static string Local(string? page) =>
        page is { Length: < 500 } && (page == Home || page.StartsWith("/staff/", StringComparison.Ordinal)) && !page.Any(char.IsControl)
        && !page.Contains('\\', StringComparison.Ordinal) && !page.StartsWith(SignIn, StringComparison.Ordinal)
            ? page
            : Home;
}
