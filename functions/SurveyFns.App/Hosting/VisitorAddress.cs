using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Hosting;

/// <summary>
/// Where a request came from, for counting wrong access codes. Behind proxies the visitor is an entry of <c>X-Forwarded-For</c>: each proxy
/// adds the address it was called from at the end, so the entries before the trusted ones are whatever the visitor made up.
/// </summary>
public sealed class VisitorAddress(IOptions<SiteOptions> options)
{
    /// <summary>An address in its shortest form; empty where there is none.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var connected = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var proxies = options.Value.TrustedProxies;
        if (proxies == 0)
        {
            return connected;
        }

        string[] entries = [.. request.Headers["X-Forwarded-For"].SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))];
        return entries.Length >= proxies && Parse(entries[^proxies]) is { } visitor ? visitor.ToString() : connected;
    }

    /// <summary>Azure's front end adds the port: <c>192.0.2.7:51234</c>, <c>[2001:db8::7]:51234</c>.</summary>
    private static IPAddress? Parse(string entry) =>
        IPAddress.TryParse(entry, out var address) ? address
        : IPEndPoint.TryParse(entry, out var withPort) ? withPort.Address
        : null;
}
