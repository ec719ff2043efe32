using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Hosting;

/// <summary>Where a request came from, for counting wrong access codes.</summary>
public sealed class VisitorAddress(IOptions<SiteOptions> options)
{
    /// <summary>An address in its shortest form; empty where there is none.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var told = options.Value.VisitorAddressHeader is { Length: > 0 } header && IPAddress.TryParse(request.Headers[header], out var address)
            ? address
            : request.HttpContext.Connection.RemoteIpAddress;
        return told?.ToString() ?? "";
    }
}
