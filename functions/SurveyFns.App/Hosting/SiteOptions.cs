using System.ComponentModel.DataAnnotations;

namespace SurveyFns.App.Hosting;

/// <summary>The settings <c>Site:…</c>: what the app cannot see by itself of what stands before it.</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// Public address of the site, e.g. <c>https://survey.example.jp</c>, for catalogues and feeds, which must say it in full; blank = the
    /// address that a request came to.
    /// </summary>
    [RegularExpression("https?://[^/?#@]+/?", ErrorMessage = "Site:Address must be an address without a path, such as https://survey.example.jp.")]
    public string? Address { get; init; }

    /// <summary>
    /// The header in which a front door says whom it was called by, e.g. <c>X-Azure-ClientIP</c>; only where nobody can reach the app past it.
    /// Blank = the address that the host makes out, which is right for Azure itself and for the proxies that the self-hosted runtime knows.
    /// </summary>
    [RegularExpression("[A-Za-z0-9-]+")]
    public string? VisitorAddressHeader { get; init; }
}
