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
    /// How many proxies before the app add an entry to <c>X-Forwarded-For</c>: the last that many are believed. 0 = whoever connects is the
    /// visitor (the self-hosted runtime knows its proxies itself); on Azure 1, one more with a front door.
    /// </summary>
    [Range(0, 5)]
    public int TrustedProxies { get; init; }
}
