using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Register;

/// <summary>
/// Which generations of a register exist and which is in force. One that is not, because it was superseded or its import never came to
/// an end, stays for an hour: somebody may still be reading or writing it. Later imports remove it.
/// </summary>
internal sealed class RegisterGenerations(ITables tables, TimeProvider time)
{
    private const string Name = "generation";
    private const string UnusedSince = "unused_since";

    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public async Task<RegisterGeneration?> FindInForceAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var pointer = await tables.FindAsync(
            RegisterKeys.Table, RegisterKeys.Partition(survey), RegisterKeys.Pointer, cancellationToken);
        return pointer is null ? null : new RegisterGeneration(pointer[Name].Text!, pointer.ETag);
    }

    public async Task<RegisterGeneration> BeginAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var name = Guid.NewGuid().ToString("N");
        var partition = RegisterKeys.Partition(survey);
        var outcome = await tables.TransactAsync(
            RegisterKeys.Table, partition, [new TableWrite.Insert(RowOf(survey, name))], cancellationToken);
        return outcome is TransactionOutcome.Committed { ETags: [var etag] }
            ? new RegisterGeneration(name, etag)
            : throw new InvalidOperationException("The name of a generation of the register was given twice.");
    }

    /// <returns>False where another import put its own generation in force first, or removed this one as a leftover.</returns>
    public async Task<bool> TryPutInForceAsync(
        SurveyId survey, RegisterGeneration? inForce, RegisterGeneration next, CancellationToken cancellationToken)
    {
        var partition = RegisterKeys.Partition(survey);
        var pointer = new TableRow
        {
            Partition = partition,
            Row = RegisterKeys.Pointer,
            Columns = TableColumns.Of((Name, ColumnValue.Of(next.Name))),
        };
        List<TableWrite> writes =
        [
            inForce is null ? new TableWrite.Insert(pointer) : new TableWrite.Replace(pointer, inForce.ETag),
            new TableWrite.Replace(RowOf(survey, next.Name), next.ETag),
        ];
        if (inForce is not null)
        {
            writes.Add(new TableWrite.Upsert(RowOf(survey, inForce.Name)));
        }

        return await tables.TransactAsync(RegisterKeys.Table, partition, writes, cancellationToken) is TransactionOutcome.Committed;
    }

    public async Task RemoveLeftoversAsync(SurveyId survey, RegisterGeneration? inForce, CancellationToken cancellationToken)
    {
        var expired = time.GetUtcNow() - Grace;
        await foreach (var page in tables.QueryAsync(
            RegisterKeys.Table, RegisterKeys.Partition(survey), RegisterKeys.GenerationPrefix, columns: null, cancellationToken))
        {
            foreach (var row in page.Where(row => row[Name].Text != inForce?.Name && Instant.From(row[UnusedSince]) < expired))
            {
                await RemoveAsync(survey, row, cancellationToken);
            }
        }
    }

    // Marking its row first takes the generation away from an import that may still be about to put it in force. The row goes last:
    // until then the next import finds what this one did not get to remove.
    private async Task RemoveAsync(SurveyId survey, TableRow generation, CancellationToken cancellationToken)
    {
        var mark = new TableWrite.Replace(generation with { ETag = "" }, generation.ETag);
        if (await tables.TransactAsync(RegisterKeys.Table, generation.Partition, [mark], cancellationToken) is not TransactionOutcome.Committed)
        {
            return;
        }

        var partition = RegisterKeys.Partition(survey, generation[Name].Text!);
        var batch = new WriteBatch(tables, RegisterKeys.Table, partition);
        foreach (var kind in new[] { RegisterKeys.FirmPrefix, RegisterKeys.NumberKind })
        {
            await foreach (var page in tables.QueryAsync(RegisterKeys.Table, partition, kind, columns: [FirmRow.Id], cancellationToken))
            {
                await batch.AddAsync(page.Select(row => new TableWrite.Delete(row.Row)), cancellationToken);
            }
        }

        await batch.FlushAsync(cancellationToken);
        await tables.TransactAsync(RegisterKeys.Table, generation.Partition, [new TableWrite.Delete(generation.Row)], cancellationToken);
    }

    private TableRow RowOf(SurveyId survey, string name) => new()
    {
        Partition = RegisterKeys.Partition(survey),
        Row = RegisterKeys.Generation(name),
        Columns = TableColumns.Of((Name, ColumnValue.Of(name)), (UnusedSince, Instant.ToColumn(time.GetUtcNow()))),
    };
}
