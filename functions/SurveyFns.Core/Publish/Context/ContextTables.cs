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
        var version = pointer.GetValueOrDefault(table.Id);
        var candidate = table with { Version = Math.Max(version, 1), Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)) };
        if (version > 0 && await FindFileAsync(survey, table.Id, version, ContextKeys.ManifestFile, cancellationToken) is { } current
            && current.Content.Span.SequenceEqual(ReleaseJson.Write(candidate).Span))
        {
            return new ContextTableOutcome.Published(candidate, IsNew: false);
        }

        var next = candidate with { Version = version + 1 };
        return await WriteAsync(survey, next, content, rows, pointer, eTag, cancellationToken)
            ? new ContextTableOutcome.Published(next, IsNew: true)
            : new ContextTableOutcome.Busy();
    }

    /// <summary>The current version of every table of a survey, in the order of their ids.</summary>
    public async Task<IReadOnlyList<ContextTable>> ListAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var tables = new List<ContextTable>();
        foreach (var (id, version) in (await ReadPointerAsync(survey, cancellationToken)).Pointer)
        {
            var path = ContextKeys.File(survey, id, version, ContextKeys.ManifestFile);
            var file = await store.FindAsync(path, cancellationToken) ?? throw new InvalidDataException($"{path} is missing.");
            tables.Add(ReleaseJson.Read<ContextTable>(file.Content, path));
        }

        return tables;
    }

    /// <summary>The current version of a table; null where it is not published.</summary>
    public async Task<int?> FindLatestAsync(SurveyId survey, string table, CancellationToken cancellationToken) =>
        (await ReadPointerAsync(survey, cancellationToken)).Pointer.TryGetValue(table, out var version) ? version : null;

    /// <summary>A file of a version; null where that version is not published or has no such file.</summary>
    public async Task<OpenDataFile?> FindFileAsync(SurveyId survey, string table, int version, string name, CancellationToken cancellationToken) =>
        ContextFiles.Has(name) && version >= 1 && await FindLatestAsync(survey, table, cancellationToken) >= version
            ? await store.FindAsync(ContextKeys.File(survey, table, version, name), cancellationToken)
            : null;

    private async Task<bool> WriteAsync(
        SurveyId survey, ContextTable table, ReadOnlyMemory<byte> content, IReadOnlyList<IReadOnlyList<string>> rows,
        SortedDictionary<string, int> pointer, string? eTag, CancellationToken cancellationToken)
    {
        foreach (var file in ContextFiles.Write(table, content, rows))
        {
            await store.WriteAsync(ContextKeys.File(survey, table.Id, table.Version, file.Name), file.Content, file.MediaType, cancellationToken);
        }

        pointer[table.Id] = table.Version;
        return await store.TryMovePointerAsync(ContextKeys.Pointer(survey), ReleaseJson.Write(pointer), eTag, cancellationToken);
    }

    private async Task<(SortedDictionary<string, int> Pointer, string? ETag)> ReadPointerAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var path = ContextKeys.Pointer(survey);
        return await store.FindAsync(path, cancellationToken) is { } file
            ? (new(ReleaseJson.Read<SortedDictionary<string, int>>(file.Content, path), StringComparer.Ordinal), file.ETag)
            : (new(StringComparer.Ordinal), null);
    }
}
