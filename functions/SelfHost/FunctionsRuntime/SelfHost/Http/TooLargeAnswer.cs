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

    // For somebody who chose the wrong file: no function sees the request, so none can answer with a page of its own.
    private const string Page = """
        <!DOCTYPE html>
        <html lang="ja">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>送信できませんでした / Too large</title></head>
        <body>
        <h1>送信できませんでした</h1>
        <p>送られたデータが大きすぎます。前のページに戻り、長い文章やファイルを小さくして、もう一度送ってください。</p>
        <div lang="en">
        <h1>This could not be sent</h1>
        <p>What was sent is too large. Go back, shorten long texts or the file, and send it again.</p>
        </div>
        </body>
        </html>
        """;

    public static async Task SendAsync(HttpContext http)
    {
        var request = http.Request;
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        // Who asks first with Expect does not send.
        var discards = request.ContentLength <= MostToDiscard && request.Headers.Expect.Count == 0 && limit is { IsReadOnly: false };
        if (discards) limit!.MaxRequestBodySize = MostToDiscard;
        await AnswerAsync(http);
        if (!discards) return;
        await http.Response.CompleteAsync();
        await request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (!http.Request.Headers.Accept.Any(accepted => accepted?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true))
        {
            return Problem.TooLarge.ExecuteAsync(http);
        }

        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(Page, http.RequestAborted);
    }
}
