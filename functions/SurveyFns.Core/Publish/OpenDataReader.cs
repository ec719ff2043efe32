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
    private readonly ConcurrentDictionary<(ReleaseKey Release, int Version), PublishedVersion> versions = new();

    private readonly ConcurrentDictionary<(ReleaseKey Release, int Version), ReleaseModel> models = new();

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
                .Select(release => new PublishedRound(
                    RoundId.Parse(release.Key), pointer.ReadableVersionOf(release.Key), pointer.LastWithdrawalOf(release.Key)))],
            pointer.ReadableVersionOf(ReleaseKey.SeriesName),
            pointer.LastWithdrawnAt);
    }

    /// <summary>The newest version of a release that is not withdrawn; null where there is none.</summary>
    public async Task<int?> FindLatestAsync(ReleaseKey release, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.ReadableVersionOf(release.Name) is > 0 and var version ? version : null;
    }

    /// <summary>Whether a release was ever published, withdrawn or not.</summary>
    public async Task<bool> IsPublishedAsync(ReleaseKey release, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.VersionOf(release) > 0;
    }

    /// <summary>
    /// Whether the newest version of a survey's series holds what stands of every round; true where nothing stands. A withdrawal that was cut
    /// short leaves it behind. A series that was itself withdrawn is not.
    /// </summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<bool> IsSeriesUpToDateAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(survey, cancellationToken);
        var standing = pointer.Releases.Keys.Where(name => name != ReleaseKey.SeriesName)
            .Select(name => (name, pointer.ReadableVersionOf(name))).Where(round => round.Item2 > 0).ToHashSet();
        if (standing.Count == 0)
        {
            return true;
        }

        var series = ReleaseKey.SeriesOf(survey);
        var newest = pointer.VersionOf(series);
        return newest > 0 && await ReadVersionAsync(series, newest, cancellationToken) is { Manifest: var held }
            && standing.SetEquals(held.Rounds.Select(round => (round.Id, round.Version)));
    }

    /// <summary>Why a version can no longer be read; null where it can, or never was there.</summary>
    public async Task<Withdrawal?> FindWithdrawalAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.WithdrawalOf(release, version);
    }

    /// <summary>The last withdrawal of a release that has no version left to read; null for any other.</summary>
    public async Task<Withdrawal?> FindWithdrawalAsync(ReleaseKey release, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.LastWithdrawalOf(release.Name);
    }

    /// <summary>
    /// A version with the time of its publication, also a withdrawn one, of which the public may know no more than what it was; null where that
    /// version was never published.
    /// </summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<PublishedVersion?> FindEvenWithdrawnAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return version >= 1 && version <= pointer.VersionOf(release) ? await ReadVersionAsync(release, version, cancellationToken) : null;
    }

    /// <summary>The manifest of a version; null where that version is not published or is withdrawn.</summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<Manifest?> FindManifestAsync(ReleaseKey release, int version, CancellationToken cancellationToken) =>
        (await FindVersionAsync(release, version, cancellationToken))?.Manifest;

    /// <summary>A version with the time of its publication; null where that version is not published or is withdrawn.</summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<PublishedVersion?> FindVersionAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        var (pointer, _) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        return pointer.IsReadable(release.Name, version) ? await ReadVersionAsync(release, version, cancellationToken) : null;
    }

    /// <summary>The current version of every release of every survey, newest publication first.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> ListCurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<PublishedVersion>();
        await foreach (var survey in ListAsync(cancellationToken))
        {
            var rounds = survey.Rounds.Select(round => ReleaseKey.Of(new(survey.Survey, round.Round)));
            foreach (var release in rounds.Append(ReleaseKey.SeriesOf(survey.Survey)))
            {
                if (await FindLatestAsync(release, cancellationToken) is { } version
                    && await FindVersionAsync(release, version, cancellationToken) is { } found)
                {
                    current.Add(found);
                }
            }
        }

        return
        [
            .. current.OrderByDescending(version => version.PublishedAt)
                .ThenByDescending(version => version.Manifest.Release, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a version can be read and has a file.</summary>
    /// <param name="version">From 1.</param>
    /// <param name="name">File name, no path.</param>
    public async Task<bool> HasFileAsync(ReleaseKey release, int version, string name, CancellationToken cancellationToken) =>
        await FindManifestAsync(release, version, cancellationToken) is { } manifest && Belongs(manifest, name);

    /// <summary>A file of a version; null where the version cannot be read or has no such file.</summary>
    /// <param name="version">From 1.</param>
    /// <param name="name">File name, no path.</param>
    public async Task<OpenDataFile?> FindFileAsync(ReleaseKey release, int version, string name, CancellationToken cancellationToken) =>
        await HasFileAsync(release, version, name, cancellationToken)
            ? await store.FindAsync(OpenDataKeys.File(release, version, name), cancellationToken)
            : null;

    /// <summary>The compressed variant of a file; null where there is none.</summary>
    /// <param name="name">Name of the file itself.</param>
    public async Task<OpenDataFile?> FindFileAsync(
        ReleaseKey release, int version, string name, ContentEncoding encoding, CancellationToken cancellationToken) =>
        await HasFileAsync(release, version, name, cancellationToken)
            ? await store.FindAsync(encoding.PathOf(OpenDataKeys.File(release, version, name)), cancellationToken)
            : null;

    /// <summary>A published version with all its figures; null where that version cannot be read.</summary>
    public async Task<ReleaseModel?> FindModelAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        if (await FindManifestAsync(release, version, cancellationToken) is null)
        {
            return null;
        }

        if (!models.TryGetValue((release, version), out var model))
        {
            model = (await published.ReadAsync(release, version, cancellationToken)).Model;
            models.TryAdd((release, version), model);
        }

        return model;
    }

    private async Task<PublishedVersion> ReadVersionAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        if (!versions.TryGetValue((release, version), out var found))
        {
            found = await published.ReadVersionAsync(release, version, cancellationToken);
            versions.TryAdd((release, version), found);
        }

        return found;
    }

    private static bool Belongs(Manifest manifest, string name) =>
        name is Manifest.FileName or Checksums.FileName or ReleaseArchive.FileName || manifest.Files.Any(file => file.Name == name);
}
