using System.Runtime.CompilerServices;
using System.Text;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Drafts;

/// <summary>Drafts in tables. A draft has a version of its own as ETag: that of the storage need not be fit for a header.</summary>
public sealed class DraftStore(ITables tables) : IDraftStore
{
    private const string Firm = "firm";
    private const string Json = "json";
    private const string SavedBy = "saved_by";
    private const string SavedAt = "saved_at";
    private const string Version = "version";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Draft?> FindAsync(RoundKey round, FirmId firm, CancellationToken cancellationToken) =>
        await FindRowAsync(round, firm, cancellationToken) is { } row ? Read(round, firm, row) : null;

    public async Task<Draft?> SaveAsync(Draft draft, DraftCondition condition, CancellationToken cancellationToken)
    {
        var saved = draft with { ETag = $"\"{Guid.NewGuid():N}\"" };
        return condition switch
        {
            DraftCondition.Matches { ETag: var etag } => await ReplaceAsync(saved, etag, cancellationToken),
            DraftCondition.Absent => await TryWriteAsync(draft, new TableWrite.Insert(RowOf(saved)), cancellationToken)
                ? saved
                : AsRepeated(draft, await FindRowAsync(draft.Round, draft.Firm, cancellationToken)),
            _ => await TryWriteAsync(draft, new TableWrite.Upsert(RowOf(saved)), cancellationToken) ? saved : null,
        };
    }

    public async IAsyncEnumerable<FirmId> ListAsync(RoundKey round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in tables.ScanAsync(
            DraftKeys.Table, DraftKeys.Partition(round), DraftKeys.Prefix, [Firm], cancellationToken))
        {
            foreach (var row in page)
            {
                yield return FirmId.Parse(row[0].Text ?? "");
            }
        }
    }

    public async Task DeleteAsync(RoundKey round, FirmId firm, string etag, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(round, firm, cancellationToken) is { } row && row[Version].Text == etag)
        {
            await tables.TransactAsync(
                DraftKeys.Table, DraftKeys.Partition(round), [new TableWrite.Delete(row.Row, row.ETag)], cancellationToken);
        }
    }

    private static Draft Read(RoundKey round, FirmId firm, TableRow row) => new(
        round,
        firm,
        Utf8.GetBytes(LongText.Find(row, Json) ?? ""),
        row[SavedBy].Text,
        Instant.From(row[SavedAt]),
        row[Version].Text!);

    // A save whose answer got lost is sent again with the condition from before it: what it wanted saved is saved.
    private static Draft? AsRepeated(Draft draft, TableRow? row) =>
        row is not null && Read(draft.Round, draft.Firm, row) is var there && there.SavedBy == draft.SavedBy
            && there.Json.Span.SequenceEqual(draft.Json.Span) ? there : null;

    private static TableRow RowOf(Draft draft)
    {
        var columns = TableColumns.Of(
            (Firm, ColumnValue.Of(draft.Firm.Value)),
            (SavedBy, ColumnValue.Of(draft.SavedBy)),
            (SavedAt, Instant.ToColumn(draft.SavedAt)),
            (Version, ColumnValue.Of(draft.ETag)));
        LongText.Add(columns, Json, Utf8.GetString(draft.Json.Span));
        return new TableRow { Partition = DraftKeys.Partition(draft.Round), Row = DraftKeys.Row(draft.Firm), Columns = columns };
    }

    private async Task<Draft?> ReplaceAsync(Draft saved, string etag, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(saved.Round, saved.Firm, cancellationToken);
        if (row?[Version].Text != etag)
        {
            return AsRepeated(saved, row);
        }

        return await TryWriteAsync(saved, new TableWrite.Replace(RowOf(saved), row.ETag), cancellationToken) ? saved : null;
    }

    private async Task<bool> TryWriteAsync(Draft draft, TableWrite write, CancellationToken cancellationToken) =>
        await tables.TransactAsync(DraftKeys.Table, DraftKeys.Partition(draft.Round), [write], cancellationToken)
            is TransactionOutcome.Committed;

    private Task<TableRow?> FindRowAsync(RoundKey round, FirmId firm, CancellationToken cancellationToken) =>
        tables.FindAsync(DraftKeys.Table, DraftKeys.Partition(round), DraftKeys.Row(firm), cancellationToken);
}
