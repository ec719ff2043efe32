using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Collect;

/// <summary>Lets a firm in: reads the round from the route and the access code from <c>Authorization: Bearer</c>.</summary>
public sealed class FirmGate(SurveyCatalog catalog, AccessCodeAuthenticator authenticator, VisitorAddress visitor)
{
    /// <summary>Serves a firm with a valid code; turns everybody else away with the reason.</summary>
    public async Task<IResult> ServeAsync(
        HttpRequest request, string survey, string round, Func<SignedInFirm, Task<IResult>> serve, CancellationToken cancellationToken)
    {
        if (!RoundRoute.TryParse(survey, round, out var key) || catalog.Find(key) is not { } definition)
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        return await authenticator.AuthenticateAsync(key, BearerToken(request), visitor.Of(request), cancellationToken) switch
        {
            Authentication.Accepted accepted => await serve(new SignedInFirm(definition, accepted.Record)),
            Authentication.LockedOut locked => Locked(request, locked.RetryAfter),
            _ => Unauthorized(request),
        };
    }

    private static string? BearerToken(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.Count == 1 ? request.Headers.Authorization[0] : null;
        return header is not null && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..] : null;
    }

    private static ProblemResult Unauthorized(HttpRequest request)
    {
        request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemResult(ProblemTypes.Unauthorized);
    }

    private static ProblemResult Locked(HttpRequest request, TimeSpan retryAfter)
    {
        var seconds = (int)Math.Ceiling(retryAfter.TotalSeconds);
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ProblemResult(ProblemTypes.LockedOut);
    }
}
