using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>
/// Turns a body away by its length. The client is still sending it: closing at once would show it a broken connection and not
/// the answer, so what comes is read and thrown away, within reason.
/// </summary>
internal static class TooLargeAnswer
{
    private const long MostToDiscard = 32 * 1024 * 1024;

    public static async Task SendAsync(HttpContext http)
    {
        var request = http.Request;
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        // Who asks first with Expect does not send.
        var discards = request.ContentLength <= MostToDiscard && request.Headers.Expect.Count == 0 && limit is { IsReadOnly: false };
        if (discards) limit!.MaxRequestBodySize = MostToDiscard;
        await Problem.TooLarge.ExecuteAsync(http);
        if (!discards) return;
        await http.Response.CompleteAsync();
        await request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }
}
