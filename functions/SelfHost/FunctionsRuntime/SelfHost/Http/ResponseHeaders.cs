using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>host.json's <c>customHeaders</c> and <c>hsts</c>, on every answer that does not say otherwise itself.</summary>
internal static class ResponseHeaders
{
    public static void Use(IApplicationBuilder app, HostJson hostJson)
    {
        var hsts = hostJson.HstsMaxAge is { } age
            ? string.Create(CultureInfo.InvariantCulture, $"max-age={(long)age.TotalSeconds}")
            : null;
        if (hsts is null && hostJson.CustomHeaders.Count == 0) return;
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                foreach (var (name, value) in hostJson.CustomHeaders) headers.TryAdd(name, value);
                if (hsts is not null && http.Request.IsHttps) headers.TryAdd("Strict-Transport-Security", hsts);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
