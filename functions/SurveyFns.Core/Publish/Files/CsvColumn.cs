using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>A column of a CSV file as its metadata describe it.</summary>
/// <param name="Type"><c>text</c>, <c>integer</c> or <c>decimal</c>.</param>
/// <param name="Required">Never blank.</param>
internal sealed record CsvColumn(string Name, string Type, LocalizedText Label, bool Required)
{
    public LocalizedText? Description { get; init; }

    /// <summary>The codes that may stand in it; empty where any text may.</summary>
    public IReadOnlyList<(string Id, LocalizedText Label)> Codes { get; init; } = [];
}
