using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>What a page says before its content.</summary>
/// <param name="Title">Of the page alone; the site's name is added.</param>
/// <param name="OtherLanguage">Address of the same page in the other language.</param>
internal sealed record PageHead(string Title, Language Language, string OtherLanguage)
{
    /// <summary>One sentence for search engines; null = none.</summary>
    public string? Description { get; init; }

    /// <summary>A description for machines in JSON-LD; null = none.</summary>
    public JsonNode? Data { get; init; }

    /// <summary>Whether the page stands below <c>/data</c> and leads back there.</summary>
    public bool IsBelowCatalogue { get; init; } = true;
}
