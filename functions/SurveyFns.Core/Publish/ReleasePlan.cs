using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>A release as it will stand: new files to write, or none where the current version already has them.</summary>
/// <param name="Files">In the order in which they must be written; empty where nothing is new.</param>
internal sealed record ReleasePlan(ReleaseModel Model, IReadOnlyList<ReleaseFile> Files)
{
    public bool IsNew => Files.Count > 0;

    /// <summary>
    /// Compares what would be published with the current version: the manifest holds the digest of every file, so equal manifests mean
    /// equal releases. <c>changes.json</c>, which only the step to the current version could have, is taken as it is.
    /// </summary>
    /// <param name="build">The model of a version.</param>
    /// <param name="current">The version that readers see; null where there is none.</param>
    /// <param name="previousRound">The release of the round before; null for the series and the first round.</param>
    public static ReleasePlan Make(Func<int, ReleaseModel> build, PublishedRelease? current, ReleaseModel? previousRound)
    {
        if (current is null)
        {
            return New(build(1), null, previousRound);
        }

        var same = build(current.Manifest.Version);
        var listed = ReleaseFiles.Write(same).Select(ManifestFile.Of).Concat(current.Manifest.Files.Where(file => file.Name == Changes.FileName));
        return ReleaseFiles.WriteManifest(same, listed).Content.Span.SequenceEqual(current.ManifestFile.Span)
            ? new ReleasePlan(current.Model, [])
            : New(build(current.Manifest.Version + 1), current, previousRound);
    }

    private static ReleasePlan New(ReleaseModel model, PublishedRelease? current, ReleaseModel? previousRound)
    {
        var files = ReleaseFiles.Write(model);
        return new ReleasePlan(model, ReleaseFiles.Complete(model, [.. files, Changes.Of(current, previousRound, model, files)]));
    }
}
