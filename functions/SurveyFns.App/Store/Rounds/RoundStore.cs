using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>Rounds in tables.</summary>
public sealed class RoundStore(ITables tables) : IRoundStore
{
    public async Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken)
    {
        var row = await tables.FindAsync(RoundKeys.Table, RoundKeys.Partition(key.Survey), RoundKeys.Row(key.Round), cancellationToken);
        return row is null ? null : RoundRow.Read(key.Survey, row);
    }

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

    public async Task<bool> SaveAsync(Round round, CancellationToken cancellationToken)
    {
        var row = RoundRow.Of(round);
        var inserted = await tables.TransactAsync(RoundKeys.Table, row.Partition, [new TableWrite.Insert(row)], cancellationToken);
        if (inserted is TransactionOutcome.Committed)
        {
            return true;
        }

        await tables.TransactAsync(RoundKeys.Table, row.Partition, [new TableWrite.Upsert(row)], cancellationToken);
        return false;
    }
}
