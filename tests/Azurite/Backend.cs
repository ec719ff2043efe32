using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SurveyFns.Azurite;

/// <summary>The server behind a proxy. Requests reach it byte for byte, for their path and headers are signed.</summary>
internal sealed class Backend(Uri server) : IDisposable
{
    private static readonly HashSet<string> HopByHop =
        new(["Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"], StringComparer.OrdinalIgnoreCase);

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    });

    public static string TargetOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>Passes the request on and the answer back, of its body so many bytes at most.</summary>
    public async Task PassAsync(HttpContext context, int bodyBytes)
    {
        var (response, body) = await ExchangeAsync(await ReadAsync(context));
        using (response)
        {
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !HopByHop.Contains(header.Key)))
                context.Response.Headers[name] = values.ToArray();
            if (CanHaveBody(context, response.StatusCode))
                context.Response.ContentLength ??= body.Length;
            await context.Response.StartAsync();

            // Kestrel refuses even an empty write where there can be no body.
            if (body.Length > 0)
                await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(bodyBytes, body.Length)));
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>Passes the request on and waits for the answer's end.</summary>
    public async Task SendAsync(HttpContext context) => await SendAsync(await ReadAsync(context));

    public async Task SendAsync(HttpRequestMessage request)
    {
        var (response, _) = await ExchangeAsync(request);
        response.Dispose();
    }

    public static async Task<HttpRequestMessage> ReadAsync(HttpContext context)
    {
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), (Uri?)null);
        request.Options.Set(Target, TargetOf(context));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var hasBody = context.Request.Headers.ContentLength is not null || body.Length > 0;
        request.Content = hasBody ? new ByteArrayContent(body.ToArray()) : null;
        foreach (var (name, values) in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return request;
    }

    public void Dispose() => client.Dispose();

    private static readonly HttpRequestOptionsKey<string> Target = new("target");

    private static bool CanHaveBody(HttpContext context, HttpStatusCode status) =>
        !HttpMethods.IsHead(context.Request.Method) && status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified);

    // Not bound to the client's connection: that the client leaves is the fault to be made, not the server's concern.
    private async Task<(HttpResponseMessage Response, byte[] Body)> ExchangeAsync(HttpRequestMessage request)
    {
        request.Options.TryGetValue(Target, out var target);
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        request.RequestUri = new Uri($"http://{server.Authority}{target}", exact);
        var response = await client.SendAsync(request, CancellationToken.None);
        return (response, await response.Content.ReadAsByteArrayAsync());
    }
}
