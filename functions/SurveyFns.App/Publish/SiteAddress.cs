using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace SurveyFns.App.Publish;

/// <summary>
/// The public address of the site, which catalogues and feeds must say in full: the setting <c>Site:Address</c>, or the address the
/// request came to where that is not set.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string? configured = configuration["Site:Address"]?.TrimEnd('/');

    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.IsNullOrEmpty(configured) ? $"{request.Scheme}://{request.Host}" : configured;
    }
}
