using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Publish;

/// <summary>Tells a browser that pages of any site may read, with conditions and ranges.</summary>
public sealed class PreflightResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        OpenAccess.Grant(response);
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }
}
