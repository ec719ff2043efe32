using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// What the public can see of the open data. A version exists where the pointer has reached it, a file where the version's manifest names it:
/// what an interrupted or running publication has written is invisible. Safe for concurrent use; meant to live as long as the process.
/// </summary>
public sealed class OpenDataReader(IOpenDataStore store)
{
    private readonly PublishedReleases published = new(store);

    /// <summary>Published versions never change, so their manifests are read once.</summary>
    private readonly ConcurrentDictionary<(ReleaseKey Release, int Version), Manifest> manifests = new();

    /// <summary>Surveys that have published something, in ordinal order.</summary>
    public async IAsyncEnumerable<PublishedSurvey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A scan over the names of all files: the store keeps no list of surveys that could fall out of step with their pointers, and the
        // files of all releases are a few thousand.
        await foreach (var path in store.ListAsync(OpenDataKeys.Prefix, cancellationToken))
        {
            if (OpenDataKeys.TryParsePointer(path, out var survey) && await FindSurveyAsync(survey, cancellationToken) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The rounds and versions of a survey; null where it has published nothing.</summary>
    public async Task<PublishedSurvey?> FindSurveyAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (pointer, eTag) = await published.ReadPointerAsync(survey, cancellationToken);
        return eTag is null ? null : new PublishedSurvey(
            survey,
            [.. pointer.Releases.Where(release => release.Key != ReleaseKey.SeriesName)
                .OrderBy(release => release.Key, StringComparer.Ordinal)
                .Select(release => new PublishedRound(RoundId.Parse(release.Key), release.Value.Version))],
            pointer.VersionOf(ReleaseKey.SeriesOf(survey)));
    }

    /// <summary>The current version of a release; null where it is not published.</summary>
    public async Task<int?> FindLatestAsync(ReleaseKey release, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.VersionOf(release) is > 0 and var version ? version : null;
    }

    /// <summary>The manifest of a version; null where that version is not published.</summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<Manifest?> FindManifestAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        if (version < 1 || await FindLatestAsync(release, cancellationToken) is not { } latest || version > latest)
        {
            return null;
        }

        if (!manifests.TryGetValue((release, version), out var manifest))
        {
            manifest = await published.ReadManifestAsync(release, version, cancellationToken);
            manifests.TryAdd((release, version), manifest);
        }

        return manifest;
    }

    /// <summary>A file of a version; null where the version is not published or has no such file.</summary>
    /// <param name="version">From 1.</param>
    /// <param name="name">File name, no path.</param>
    public async Task<OpenDataFile?> FindFileAsync(ReleaseKey release, int version, string name, CancellationToken cancellationToken) =>
        await FindManifestAsync(release, version, cancellationToken) is { } manifest && Belongs(manifest, name)
            ? await store.FindAsync(OpenDataKeys.File(release, version, name), cancellationToken)
            : null;

    /// <summary>A published version with all its figures; null where that version is not published.</summary>
    public async Task<ReleaseModel?> FindModelAsync(ReleaseKey release, int version, CancellationToken cancellationToken) =>
        await FindManifestAsync(release, version, cancellationToken) is null
            ? null
            : (await published.ReadAsync(release, version, cancellationToken)).Model;

    private static bool Belongs(Manifest manifest, string name) =>
        name is Manifest.FileName or Checksums.FileName or ReleaseArchive.FileName || manifest.Files.Any(file => file.Name == name);
}
