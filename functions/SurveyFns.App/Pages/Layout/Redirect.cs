using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Pages.Layout;

/// <summary>Sends the browser on with <c>GET</c>: going back or reloading never posts a form again.</summary>
public sealed class Redirect(string location) : IResult
{
    public string Location { get; } = location;

    public static Redirect To(string location) => new(location);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
