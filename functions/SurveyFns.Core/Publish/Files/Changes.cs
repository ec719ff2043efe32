using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// <c>changes.json</c>: what a release has different from the version before and, where it is a round's, from the round before; computed
/// from published files alone. The figures of a round are frozen, so of those it can only say which are no longer shown.
/// </summary>
public sealed record Changes
{
    public const string FileName = "changes.json";

    public required string Survey { get; init; }

    public required string Release { get; init; }

    public required int Version { get; init; }

    /// <summary>Absent in the first version.</summary>
    public VersionChange? SincePreviousVersion { get; init; }

    /// <summary>Absent in the series and in the first round.</summary>
    public RoundComparison? SincePreviousRound { get; init; }

    /// <param name="before">The version before; null for the first.</param>
    /// <param name="previousRound">The release of the round before; null where there is none.</param>
    /// <returns>A file in every version: the very first has nothing to compare with and says so by having neither part.</returns>
    internal static ReleaseFile Of(PublishedRelease? before, ReleaseModel? previousRound, ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var changes = new Changes
        {
            Survey = model.Survey.Value,
            Release = model.Key.Name,
            Version = model.Version,
            SincePreviousVersion = before is null ? null : VersionChange.Between(before, model, files),
            SincePreviousRound = previousRound is null ? null : RoundComparison.Between(previousRound, model),
        };
        return new ReleaseFile(FileName, MediaTypes.Json, ReleaseJson.Write(changes));
    }
}
