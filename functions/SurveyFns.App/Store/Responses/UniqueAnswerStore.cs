using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Store.Responses;

/// <summary>
/// Unique answers in tables: a claim is a row whose key is the answer. It is written before the response; one whose response never
/// came, or has changed since, is worth nothing once its time of grace is over.
/// </summary>
public sealed class UniqueAnswerStore(ITables tables, TimeProvider time) : IUniqueAnswerStore
{
    private const string Holder = "firm";
    private const string ClaimedAt = "claimed_at";

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private readonly ResponseReader responses = new(tables);

    public async Task<bool> TryClaimAsync(
        SurveyDefinition definition, Item item, string answer, FirmId firm, CancellationToken cancellationToken)
    {
        var table = ResponseKeys.Table(definition.Survey);
        var partition = ResponseKeys.ClaimPartition(definition);
        while (true)
        {
            var claim = await tables.FindAsync(table, partition, ResponseKeys.Claim(item, answer), cancellationToken);
            if (claim is not null && await DecideAsync(definition, item, answer, firm, claim, cancellationToken) is { } decided)
            {
                return decided;
            }

            var row = RowOf(partition, ResponseKeys.Claim(item, answer), firm);
            TableWrite write = claim is null ? new TableWrite.Insert(row) : new TableWrite.Replace(row, claim.ETag);
            if (await tables.TransactAsync(table, partition, [write], cancellationToken) is TransactionOutcome.Committed)
            {
                return true;
            }
        }
    }

    /// <returns>Whether the answer is the firm's; null where the claim is to be renewed or taken over.</returns>
    private async Task<bool?> DecideAsync(
        SurveyDefinition definition, Item item, string answer, FirmId firm, TableRow claim, CancellationToken cancellationToken)
    {
        var holder = FirmId.Parse(claim[Holder].Text ?? "");
        var last = await responses.FindLastAsync(definition, holder, cancellationToken);
        if (last?.ToResponse().Answers[item.Id] is TextAnswer given && given.Text == answer)
        {
            return holder == firm;
        }

        return holder != firm && time.GetUtcNow() - Instant.From(claim[ClaimedAt]) < Grace ? false : null;
    }

    private TableRow RowOf(string partition, string key, FirmId firm) => new()
    {
        Partition = partition,
        Row = key,
        Columns = TableColumns.Of((Holder, ColumnValue.Of(firm.Value)), (ClaimedAt, Instant.ToColumn(time.GetUtcNow()))),
    };
}
