using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Publish;

/// <summary>Open data may be read by pages of any site, errors and headers included.</summary>
public static class OpenAccess
{
    public static void Grant(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Whether a browser asks beforehand if a page of another site may send a request.</summary>
    public static bool IsAskedFor(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return HttpMethods.IsOptions(request.Method);
    }
}
