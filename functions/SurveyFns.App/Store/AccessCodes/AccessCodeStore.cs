using System.Runtime.CompilerServices;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>Access codes in tables.</summary>
public sealed class AccessCodeStore(ITables tables) : IAccessCodeStore
{
    public async Task<AccessCodeLookup> LookUpAsync(RoundKey round, string handle, CancellationToken cancellationToken)
    {
        var candidates = new List<AccessCodeRecord>();
        AccessCodeAttempts? attempts = null;
        await foreach (var page in tables.QueryAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), AccessCodeKeys.HandlePrefix(handle), columns: null, cancellationToken))
        {
            foreach (var row in page)
            {
                if (AccessCodeRow.ReadCode(round, row) is { } candidate)
                {
                    candidates.Add(candidate);
                }
                else
                {
                    attempts = AccessCodeRow.ReadAttempts(row);
                }
            }
        }

        return new AccessCodeLookup(candidates, attempts);
    }

    public async Task<bool> TryIssueAsync(AccessCodeRecord record, CancellationToken cancellationToken) =>
        await tables.TransactAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(record.Round), ToIssue(record, earlier: null), cancellationToken)
            is TransactionOutcome.Committed;

    public async Task IssueAsync(AccessCodeRecord record, CancellationToken cancellationToken)
    {
        var partition = AccessCodeKeys.Partition(record.Round);
        TransactionOutcome outcome;
        do
        {
            var earlier = await tables.FindAsync(AccessCodeKeys.Table, partition, AccessCodeKeys.Firm(record.Firm), cancellationToken);
            outcome = await tables.TransactAsync(AccessCodeKeys.Table, partition, ToIssue(record, earlier), cancellationToken);
        }
        while (outcome is TransactionOutcome.Conflict);
    }

    public async IAsyncEnumerable<FirmId> ListIssuedAsync(RoundKey round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in tables.ScanAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), AccessCodeKeys.FirmPrefix, [AccessCodeRow.Firm], cancellationToken))
        {
            foreach (var row in page)
            {
                yield return FirmId.Parse(row[0].Text ?? "");
            }
        }
    }

    public async Task<AccessCodeAttempts> CountFailureAsync(
        RoundKey round, string handle, DateTimeOffset now, DateTimeOffset windowStart, CancellationToken cancellationToken)
    {
        var partition = AccessCodeKeys.Partition(round);
        while (true)
        {
            var row = await tables.FindAsync(AccessCodeKeys.Table, partition, AccessCodeKeys.Failures(handle), cancellationToken);
            var counted = row is null ? null : AccessCodeRow.ReadAttempts(row);
            var next = counted is null || counted.Since < windowStart
                ? new AccessCodeAttempts(1, now)
                : counted with { Failures = counted.Failures + 1 };
            var written = AccessCodeRow.Of(round, handle, next);
            TableWrite write = row is null ? new TableWrite.Insert(written) : new TableWrite.Replace(written, row.ETag);
            if (await tables.TransactAsync(AccessCodeKeys.Table, partition, [write], cancellationToken) is TransactionOutcome.Committed)
            {
                return next;
            }
        }
    }

    private static List<TableWrite> ToIssue(AccessCodeRecord record, TableRow? earlier)
    {
        var pointer = AccessCodeRow.PointerTo(record);
        List<TableWrite> writes =
        [
            earlier is null ? new TableWrite.Insert(pointer) : new TableWrite.Replace(pointer, earlier.ETag),
            new TableWrite.Upsert(AccessCodeRow.Of(record)),
        ];
        if (earlier is not null && AccessCodeRow.HandleOf(earlier) is var handle && handle != record.Handle)
        {
            writes.Add(new TableWrite.Delete(AccessCodeKeys.Code(handle, record.Firm)));
        }

        return writes;
    }
}
