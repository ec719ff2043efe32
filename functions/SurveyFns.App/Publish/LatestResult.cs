using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Publish;

/// <summary>Leads to the current version, briefly kept: a new one must be seen within a minute.</summary>
public sealed class LatestResult(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "public, max-age=60";
        headers.AccessControlAllowOrigin = "*";
        headers.Location = location;
        httpContext.Response.StatusCode = StatusCodes.Status302Found;
        return Task.CompletedTask;
    }
}
