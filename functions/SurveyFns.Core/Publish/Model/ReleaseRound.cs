using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>A round whose figures a release holds.</summary>
public sealed record ReleaseRound
{
    public required string Id { get; init; }

    /// <summary>Version of the round's own release, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The date the figures refer to.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required string DefinitionVersion { get; init; }

    /// <summary>SHA-256 of the survey's public definition, lower-case hexadecimal.</summary>
    public required string DefinitionDigest { get; init; }

    /// <summary>Id of the design of tables that was chosen by the number of firms and proved safe.</summary>
    public required string Design { get; init; }

    /// <summary>What people call the design; null in releases from before designs had labels.</summary>
    public LocalizedText? DesignLabel { get; init; }

    public required ResponseFigures Response { get; init; }
}
