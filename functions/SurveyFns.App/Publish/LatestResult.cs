using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Publish;

/// <summary>Leads to the current version, briefly kept: a new one must be seen within a minute.</summary>
/// <param name="byLanguage">Whether readers of other languages are led elsewhere.</param>
public sealed class LatestResult(string location, bool byLanguage = false) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        OpenAccess.Grant(httpContext.Response);
        headers.CacheControl = "public, max-age=60";
        headers.Location = location;
        if (byLanguage)
        {
            headers.Vary = "Accept-Language";
        }

        httpContext.Response.StatusCode = StatusCodes.Status302Found;
        return Task.CompletedTask;
    }
}
