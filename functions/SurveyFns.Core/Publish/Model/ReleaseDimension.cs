using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>A dimension as published: a column of the observations and its codes.</summary>
public sealed record ReleaseDimension
{
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public required string CodeList { get; init; }

    public required string CodeListVersion { get; init; }

    public LocalizedText? Source { get; init; }

    /// <summary>The total first, a parent before its children, codes that were not surveyed last.</summary>
    public required IReadOnlyList<ReleaseCode> Codes { get; init; }
}
