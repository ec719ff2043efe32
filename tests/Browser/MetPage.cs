using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SurveyFns.Browser.Tests;

/// <summary>A page as the server sent it.</summary>
/// <param name="Essence">The page without what differs from firm to firm and from minute to minute: two pages with one essence are made alike.</param>
public sealed partial record MetPage(string Path, string Html, string Essence)
{
    /// <returns>Null where the answer is no page.</returns>
    public static async Task<MetPage?> ReadAsync(IResponse response)
    {
        if (response.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var html = await response.TextAsync();
        return new MetPage(new Uri(response.Url).AbsolutePath, html, Variable().Replace(html, ""));
    }

    [GeneratedRegex("name=\"_token\" value=\"[^\"]*\"|架空[0-9]+|T[0-9]{3}|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?|[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}")]
    private static partial Regex Variable();
}
