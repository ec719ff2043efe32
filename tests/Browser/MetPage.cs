using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SurveyFns.Browser.Tests;

/// <summary>A page as the server sent it.</summary>
/// <param name="Essence">The page without what differs every time.</param>
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
        return new MetPage(new Uri(response.Url).AbsolutePath, html, Token().Replace(html, ""));
    }

    [GeneratedRegex("name=\"_token\" value=\"[^\"]*\"")]
    private static partial Regex Token();
}
