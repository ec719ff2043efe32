using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SurveyFns.App.Hosting;

/// <summary>Reads a request's body up to a limit.</summary>
public static class RequestBody
{
    /// <summary>Most bytes of a response or draft.</summary>
    public const int MaximumResponse = 64 * 1024;

    /// <summary>Most bytes of a register file: about 5,000 firms.</summary>
    public const int MaximumRegister = 1024 * 1024;

    /// <returns>The body; null where it is longer than <paramref name="maximum"/> bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maximum, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maximum)
        {
            return null;
        }

        var buffer = new byte[(request.ContentLength ?? maximum) + 1];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }

        return null;
    }

    /// <summary>Whether the request declares one of the media types.</summary>
    public static bool HasMediaType(HttpRequest request, params ReadOnlySpan<string> mediaTypes)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var declared))
        {
            return false;
        }

        foreach (var mediaType in mediaTypes)
        {
            if (declared.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
