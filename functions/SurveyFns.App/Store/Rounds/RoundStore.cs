using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>Rounds in tables.</summary>
public sealed class RoundStore(ITables tables) : IRoundStore
{
    public async Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken) =>
        await FindRowAsync(key, cancellationToken) is { } row ? RoundRow.Read(key.Survey, row) : null;

    public async Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var rounds = new List<Round>();
        await foreach (var page in tables.QueryAsync(
            RoundKeys.Table, RoundKeys.Partition(survey), RoundKeys.Prefix, columns: null, cancellationToken))
        {
            rounds.AddRange(page.Select(row => RoundRow.Read(survey, row)));
        }

        return rounds;
    }

    public async Task<RoundChange> UpdateAsync(RoundKey key, Func<Round?, Round?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindRowAsync(key, cancellationToken);
            var before = row is null ? null : RoundRow.Read(key.Survey, row);
            if (change(before) is not { } after)
            {
                return new RoundChange(before, After: null);
            }

            TableWrite write = row is null ? new TableWrite.Insert(RoundRow.Of(after)) : new TableWrite.Replace(RoundRow.Of(after), row.ETag);
            if (await tables.TransactAsync(RoundKeys.Table, RoundKeys.Partition(key.Survey), [write], cancellationToken)
                is TransactionOutcome.Committed)
            {
                return new RoundChange(before, after);
            }
        }
    }

    private Task<TableRow?> FindRowAsync(RoundKey key, CancellationToken cancellationToken) =>
        tables.FindAsync(RoundKeys.Table, RoundKeys.Partition(key.Survey), RoundKeys.Row(key.Round), cancellationToken);
}
