using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>Keeps which issuings of codes were begun, and which came to their end.</summary>
public sealed class IssueRunStore(ITables tables, TimeProvider clock)
{
    private const string At = "at";
    private const string Firms = "firms";
    private const string Shown = "shown";
    private const string Id = "run";
    private const char Separator = '\n';

    /// <returns>Null where the form was sent before.</returns>
    public async Task<IssueRun?> BeginAsync(RoundKey round, string id, IReadOnlyList<string> firms, CancellationToken cancellationToken)
    {
        var run = new IssueRun(round, id, clock.GetUtcNow(), firms, IsShown: false);
        var outcome = await tables.TransactAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), [new TableWrite.Insert(ToRow(run))], cancellationToken);
        return outcome is TransactionOutcome.Committed ? run : null;
    }

    /// <summary>Nothing is left to do for the codes of this issuing.</summary>
    public Task EndAsync(IssueRun run, CancellationToken cancellationToken) => tables.TransactAsync(
        AccessCodeKeys.Table, AccessCodeKeys.Partition(run.Round), [new TableWrite.Upsert(ToRow(run with { IsShown = true }))], cancellationToken);

    public async Task<IssueRun?> FindAsync(RoundKey round, string id, CancellationToken cancellationToken) =>
        await tables.FindAsync(AccessCodeKeys.Table, AccessCodeKeys.Partition(round), AccessCodeKeys.Run(id), cancellationToken) is { } row
            ? Read(round, row)
            : null;

    public async Task<IReadOnlyList<IssueRun>> ListAsync(RoundKey round, CancellationToken cancellationToken)
    {
        var runs = new List<IssueRun>();
        await foreach (var page in tables.QueryAsync(
            AccessCodeKeys.Table, AccessCodeKeys.Partition(round), AccessCodeKeys.RunPrefix, columns: null, cancellationToken))
        {
            runs.AddRange(page.Select(row => Read(round, row)));
        }

        return runs;
    }

    private static TableRow ToRow(IssueRun run)
    {
        var columns = TableColumns.Of(
            (Id, ColumnValue.Of(run.Id)), (At, Instant.ToColumn(run.At)), (Shown, ColumnValue.Of(run.IsShown)));
        LongText.Add(columns, Firms, string.Join(Separator, run.Firms));
        return new TableRow { Partition = AccessCodeKeys.Partition(run.Round), Row = AccessCodeKeys.Run(run.Id), Columns = columns };
    }

    private static IssueRun Read(RoundKey round, TableRow row) => new(
        round,
        row[Id].Text ?? "",
        Instant.From(row[At]),
        (LongText.Find(row, Firms) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries),
        row[Shown].Integer == 1);
}
