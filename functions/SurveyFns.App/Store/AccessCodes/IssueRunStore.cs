using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>
/// Keeps which issuings of codes were begun, and which came to their end. A row holds but so many firms: the first says what the issuing is,
/// others follow where a register is large.
/// </summary>
public sealed class IssueRunStore(ITables tables, TimeProvider clock)
{
    private const string At = "at";
    private const string Firms = "firms";
    private const string Shown = "shown";
    private const string Id = "run";
    private const char Separator = '\n';

    /// <summary>The rows of a whole transaction stay below its limit, be the ids as long as they may.</summary>
    private const int FirmsPerRow = 250;

    /// <returns>Null where the form was sent before.</returns>
    public async Task<IssueRun?> BeginAsync(RoundKey round, string id, IReadOnlyList<string> firms, CancellationToken cancellationToken)
    {
        var run = new IssueRun(round, id, clock.GetUtcNow(), firms, IsShown: false);
        var rows = RowsOf(run);
        var outcome = await tables.TransactAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), [new TableWrite.Insert(rows[0])], cancellationToken);
        if (outcome is not TransactionOutcome.Committed)
        {
            return null;
        }

        await WriteAsync(round, rows.Skip(1).Select(row => new TableWrite.Upsert(row)), cancellationToken);
        return run;
    }

    /// <summary>Nothing is left to do for the codes of this issuing.</summary>
    public async Task EndAsync(IssueRun run, CancellationToken cancellationToken)
    {
        var rows = RowsOf(run with { IsShown = true });
        var written = rows.Select(row => row.Row).ToHashSet(StringComparer.Ordinal);
        var others = (await ReadAsync(run.Round, AccessCodeKeys.Run(run.Id), cancellationToken))
            .Where(row => row[Id].Text == run.Id && !written.Contains(row.Row));
        await WriteAsync(
            run.Round,
            [.. rows.Select(row => new TableWrite.Upsert(row)), .. others.Select(row => new TableWrite.Delete(row.Row))],
            cancellationToken);
    }

    public async Task<IssueRun?> FindAsync(RoundKey round, string id, CancellationToken cancellationToken) =>
        RunsOf(round, await ReadAsync(round, AccessCodeKeys.Run(id), cancellationToken)).FirstOrDefault(run => run.Id == id);

    public async Task<IReadOnlyList<IssueRun>> ListAsync(RoundKey round, CancellationToken cancellationToken) =>
        RunsOf(round, await ReadAsync(round, AccessCodeKeys.RunPrefix, cancellationToken));

    private async Task WriteAsync(RoundKey round, IEnumerable<TableWrite> writes, CancellationToken cancellationToken)
    {
        var batch = new WriteBatch(tables, AccessCodeKeys.Table, AccessCodeKeys.Partition(round));
        await batch.AddAsync(writes, cancellationToken);
        await batch.FlushAsync(cancellationToken);
    }

    private async Task<List<TableRow>> ReadAsync(RoundKey round, string prefix, CancellationToken cancellationToken)
    {
        var rows = new List<TableRow>();
        await foreach (var page in tables.QueryAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), prefix, columns: null, cancellationToken))
        {
            rows.AddRange(page);
        }

        return rows;
    }

    private static List<TableRow> RowsOf(IssueRun run)
    {
        string[][] parts = run.Firms.Count == 0 ? [[]] : [.. run.Firms.Chunk(FirmsPerRow)];
        return [.. parts.Select((firms, part) => RowOf(run, firms, part))];
    }

    private static TableRow RowOf(IssueRun run, string[] firms, int part)
    {
        var columns = part == 0
            ? TableColumns.Of((Id, ColumnValue.Of(run.Id)), (At, Instant.ToColumn(run.At)), (Shown, ColumnValue.Of(run.IsShown)))
            : TableColumns.Of((Id, ColumnValue.Of(run.Id)));
        LongText.Add(columns, Firms, string.Join(Separator, firms));
        var row = part == 0 ? AccessCodeKeys.Run(run.Id) : AccessCodeKeys.Run(run.Id, part);
        return new TableRow { Partition = AccessCodeKeys.Partition(run.Round), Row = row, Columns = columns };
    }

    // The first row of an issuing comes before its others.
    private static List<IssueRun> RunsOf(RoundKey round, IEnumerable<TableRow> rows) =>
    [
        .. rows.GroupBy(row => row[Id].Text, StringComparer.Ordinal).Select(run => new IssueRun(
            round,
            run.Key ?? "",
            Instant.From(run.First()[At]),
            [.. run.SelectMany(row => (LongText.Find(row, Firms) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries))],
            run.First()[Shown].Integer == 1)),
    ];
}
