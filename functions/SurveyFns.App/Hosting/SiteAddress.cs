using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Hosting;

/// <summary>
/// The public address of the site, which catalogues and feeds must say in full: the setting <c>Site:Address</c>, or the address the
/// request came to where that is not set.
/// </summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    private readonly string? configured = options.Value.Address?.TrimEnd('/');

    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.IsNullOrEmpty(configured) ? $"{request.Scheme}://{request.Host}" : configured;
    }
}
