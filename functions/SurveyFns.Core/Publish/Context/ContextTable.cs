using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>A reference table from elsewhere that is published beside a survey's own data, with where it comes from.</summary>
public sealed record ContextTable
{
    public required string Survey { get; init; }

    /// <summary>Lower-case letters, digits and inner hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Who made the figures and where they were published.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>Where the source can be read; null where it cannot be linked.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The date or period the table speaks of, as its source states it: <c>2005</c>, <c>2005-10-01</c>.</summary>
    public required string ReferencePeriod { get; init; }

    public LocalizedText? Notes { get; init; }

    public required IReadOnlyList<ContextColumn> Columns { get; init; }

    /// <summary>SHA-256 of the file with the rows, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
