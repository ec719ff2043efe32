using System.Security.Cryptography;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>
/// Publishes and finds context tables. As with releases a version never changes, its manifest is written last, and one pointer moves: readers
/// see the old version or the new one.
/// </summary>
public sealed class ContextTables(IOpenDataStore store)
{
    private readonly SurveyPointers pointers = new(store);

    /// <summary>Publishes a new version where the table is not the very one that readers see.</summary>
    /// <param name="table">What it is; version and digest are set here.</param>
    /// <param name="csv">The rows.</param>
    public async Task<ContextTableOutcome> PublishAsync(ContextTable table, ReadOnlyMemory<byte> csv, CancellationToken cancellationToken)
    {
        var survey = SurveyId.Parse(table.Survey);
        var (rows, problems) = ContextTableFile.Read(csv, table.Columns);
        if (problems.Count > 0)
        {
            return new ContextTableOutcome.Refused(problems);
        }

        await using var writer = await store.TryLockAsync(OpenDataKeys.Lock(survey), cancellationToken);
        if (writer is null)
        {
            return new ContextTableOutcome.Busy();
        }

        var content = ContextTableFile.Write(rows, table.Columns);
        var (pointer, eTag) = await ReadPointerAsync(survey, cancellationToken);
        var version = pointer.ReadableVersionOf(table.Id);
        var candidate = table with { Version = Math.Max(version, 1), Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)) };
        if (version > 0
            && (await ReadManifestAsync(survey, table.Id, version, cancellationToken)).Content.Span.SequenceEqual(ReleaseJson.Write(candidate).Span))
        {
            return new ContextTableOutcome.Published(candidate, IsNew: false);
        }

        // The number of a version that is withdrawn is never used again.
        var next = candidate with { Version = pointer.VersionOf(table.Id) + 1 };
        return await WriteAsync(survey, next, content, rows, pointer, eTag, cancellationToken)
            ? new ContextTableOutcome.Published(next, IsNew: true)
            : new ContextTableOutcome.Busy();
    }

    /// <summary>The current version of every table of a survey, in the order of their ids. A table of which none is left is not there.</summary>
    public async Task<IReadOnlyList<ContextVersion>> ListAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (pointer, _) = await ReadPointerAsync(survey, cancellationToken);
        var current = pointer.Releases.Keys.Select(id => (Id: id, Version: pointer.ReadableVersionOf(id))).Where(table => table.Version > 0);
        return await ReadAsync(survey, pointer, current, cancellationToken);
    }

    /// <summary>
    /// Every version of every table of a survey, also the withdrawn ones, which only staff may see: by id, the newest version first.
    /// </summary>
    public async Task<IReadOnlyList<ContextVersion>> ListVersionsAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var (pointer, _) = await ReadPointerAsync(survey, cancellationToken);
        var all = pointer.Releases.SelectMany(table => Enumerable.Range(1, table.Value.Version).Reverse().Select(version => (table.Key, version)));
        return await ReadAsync(survey, pointer, all, cancellationToken);
    }

    /// <summary>The newest version that is not withdrawn; null where there is none.</summary>
    public async Task<int?> FindLatestAsync(SurveyId survey, string table, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.ReadableVersionOf(table) is > 0 and var version ? version : null;

    /// <summary>Whether a version is published and not withdrawn.</summary>
    public async Task<bool> IsReadableAsync(SurveyId survey, string table, int version, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.IsReadable(table, version);

    /// <summary>Why a version can no longer be read; null where it can, or never was there.</summary>
    public async Task<Withdrawal?> FindWithdrawalAsync(SurveyId survey, string table, int version, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.WithdrawalOf(table, version);

    /// <summary>The last withdrawal of a table that has no version left to read; null for any other.</summary>
    public async Task<Withdrawal?> FindWithdrawalAsync(SurveyId survey, string table, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.LastWithdrawalOf(table);

    /// <summary>When a version of a table of the survey was last withdrawn; null where none is.</summary>
    public async Task<DateTimeOffset?> FindLastWithdrawnAtAsync(SurveyId survey, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.LastWithdrawnAt;

    /// <summary>Whether every version of a table has a file of that name.</summary>
    public static bool HasFile(string name) => ContextFiles.Has(name);

    /// <summary>A file of a version; null where that version is not published, is withdrawn or has no such file.</summary>
    public async Task<OpenDataFile?> FindFileAsync(SurveyId survey, string table, int version, string name, CancellationToken cancellationToken) =>
        ContextFiles.Has(name) && await IsReadableAsync(survey, table, version, cancellationToken)
            ? await store.FindAsync(ContextKeys.File(survey, table, version, name), cancellationToken)
            : null;

    private async Task<IReadOnlyList<ContextVersion>> ReadAsync(
        SurveyId survey, SurveyPointer pointer, IEnumerable<(string Table, int Version)> wanted, CancellationToken cancellationToken)
    {
        var versions = new List<ContextVersion>();
        foreach (var (table, version) in wanted)
        {
            var manifest = await ReadManifestAsync(survey, table, version, cancellationToken);
            versions.Add(new ContextVersion(
                ReleaseJson.Read<ContextTable>(manifest.Content, manifest.Path), manifest.LastModified, pointer.WithdrawalOf(table, version)));
        }

        return versions;
    }

    private async Task<OpenDataFile> ReadManifestAsync(SurveyId survey, string table, int version, CancellationToken cancellationToken)
    {
        var path = ContextKeys.File(survey, table, version, ContextKeys.ManifestFile);
        return await store.FindAsync(path, cancellationToken) ?? throw new InvalidDataException($"{path} is missing.");
    }

    private async Task<bool> WriteAsync(
        SurveyId survey, ContextTable table, ReadOnlyMemory<byte> content, IReadOnlyList<IReadOnlyList<string>> rows,
        SurveyPointer pointer, string? eTag, CancellationToken cancellationToken)
    {
        foreach (var file in ContextFiles.Write(table, content, rows))
        {
            await store.WriteAsync(ContextKeys.File(survey, table.Id, table.Version, file.Name), file.Content, file.MediaType, cancellationToken);
        }

        return await pointers.TryMoveAsync(ContextKeys.Pointer(survey), pointer.With([(table.Id, table.Version)]), eTag, cancellationToken);
    }

    private Task<(SurveyPointer Pointer, string? ETag)> ReadPointerAsync(SurveyId survey, CancellationToken cancellationToken) =>
        pointers.ReadAsync(survey, ContextKeys.Pointer(survey), cancellationToken);
}
