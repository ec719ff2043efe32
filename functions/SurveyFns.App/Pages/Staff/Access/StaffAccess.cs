using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>
/// Decides who is staff. The header that names a person is written by App Service in front of the app, which also removes what a visitor
/// sends under its name; anywhere else a visitor could write it. So it counts only where App Service says that its authentication is on
/// and our own setting asks for it.
/// </summary>
public sealed class StaffAccess(IOptions<StaffOptions> options, IConfiguration configuration, StaffCookie sessions)
{
    public const string PlatformSetting = "WEBSITE_AUTH_ENABLED";

    public StaffAuthentication Authentication => options.Value.Authentication == StaffAuthentication.Entra && !IsPlatformTrusted
        ? StaffAuthentication.None
        : options.Value.Authentication;

    private bool IsPlatformTrusted => string.Equals(configuration[PlatformSetting], "true", StringComparison.OrdinalIgnoreCase);

    public AccessDecision Of(HttpRequest request) => Authentication switch
    {
        StaffAuthentication.Key => sessions.Read(request) is { } session
            ? new AccessDecision.Granted(new StaffMember(session.Name))
            : new AccessDecision.SignInFirst(),
        StaffAuthentication.Entra => OfPrincipal(ClientPrincipal.Read(request)),
        _ => new AccessDecision.Closed(),
    };

    private AccessDecision OfPrincipal(ClientPrincipal? principal) =>
        principal is null ? new AccessDecision.SignInFirst()
        : principal.Roles.Contains(options.Value.Role, StringComparer.Ordinal) ? new AccessDecision.Granted(new StaffMember(principal.Name))
        : new AccessDecision.RoleMissing(principal.Name);
}
