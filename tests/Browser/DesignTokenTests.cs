using System.Text;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Assets;
using SurveyFns.Azurite;

namespace SurveyFns.Browser.Tests;

/// <summary>The colours of the pages are those of the Digital Agency's design system, under its names.</summary>
public sealed partial class DesignTokenTests
{
    [Fact]
    public async Task Colours_OfTheStyleSheet_AreTokensOfTheDesignSystem()
    {
        var tokens = Colours(await File.ReadAllTextAsync(await NodeTools.PathOfAsync("@digital-go-jp/design-tokens/dist/tokens.css")));
        var sheet = Encoding.UTF8.GetString(AssetCatalogue.Find("survey.css")!.Content.Span);
        var used = Colours(sheet);
        Assert.True(used.Count > 10);
        Assert.All(used, colour => Assert.Equal(tokens[TokenOf(colour.Key)], colour.Value));
        var rules = sheet[sheet.IndexOf('}', StringComparison.Ordinal)..];
        Assert.All(Colour().Matches(rules), found => Assert.Contains(found.Value, new[] { "#ffffff", "#000000" }));
    }

    private static string TokenOf(string colour) =>
        colour.StartsWith("gray-", StringComparison.Ordinal) ? $"color-neutral-solid-{colour}" : $"color-primitive-{colour}";

    private static Dictionary<string, string> Colours(string sheet) =>
        Property().Matches(sheet).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Property();

    [GeneratedRegex("#[0-9a-f]{3,8}\\b")]
    private static partial Regex Colour();
}
