using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>Reads a posted form of limited size and number of fields.</summary>
public static class BoundedForm
{
    /// <summary>
    /// A draft of 64 KiB in percent-encoding, where a Japanese letter takes nine bytes for three, and as much again several times: texts that
    /// are too long come back to whoever typed them.
    /// </summary>
    public const int MaximumFields = 768 * 1024;

    /// <summary>A filled-in template.</summary>
    public const int MaximumFile = 256 * 1024;

    private const int MostFields = 2000;

    /// <returns>The form; null where it is too large or not a form.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, int maximum, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IFormFeature>() is { Form: { } known })
        {
            return known;
        }

        if (!request.HasFormContentType || await RequestBody.ReadAsync(request, maximum, cancellationToken) is not { } body)
        {
            return null;
        }

        request.Body = new MemoryStream(body.ToArray(), writable: false);
        var options = new FormOptions
        {
            ValueCountLimit = MostFields, KeyLengthLimit = 256, ValueLengthLimit = maximum,
            MultipartBodyLengthLimit = maximum, BufferBodyLengthLimit = maximum,
        };
        try
        {
            var feature = new FormFeature(request, options);
            var form = await feature.ReadFormAsync(cancellationToken);
            request.HttpContext.Features.Set<IFormFeature>(feature);
            return form;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // Neither a form nor small: what the reader throws for both, and for a boundary that never comes.
            return null;
        }
    }
}
