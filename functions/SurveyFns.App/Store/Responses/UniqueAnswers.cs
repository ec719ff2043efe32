using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>
/// Sees to it that no two firms of a round give the same answer to a unique item. A claim is a row whose key is the answer. Where it
/// lies in the partition of the response (always, with one shard) it is written with the response; else before it, in a transaction
/// of its own, and only when the answer is new. Claims are never withdrawn: one whose holder answers otherwise may be taken over.
/// </summary>
internal sealed class UniqueAnswers(ITables tables, ResponseReader reader, TimeProvider time)
{
    /// <summary>How long the holder of a claim that was written ahead of the response has for the response to follow.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Writes a claim in a transaction of its own.</summary>
    /// <returns>Whether the answer is the firm's now.</returns>
    public async Task<bool> TryClaimAsync(SurveyDefinition definition, UniqueClaim claim, CancellationToken cancellationToken)
    {
        for (var attempt = claim; attempt is not null; attempt = await TakeOverAsync(definition, attempt, cancellationToken))
        {
            var outcome = await tables.TransactAsync(
                ResponseKeys.Table(definition.Survey), claim.Partition, [attempt.ToWrite(time.GetUtcNow())], cancellationToken);
            if (outcome is TransactionOutcome.Committed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What to write after a claim met another.</summary>
    /// <returns>The claim that replaces the other; null where the other stands.</returns>
    public async Task<UniqueClaim?> TakeOverAsync(SurveyDefinition definition, UniqueClaim claim, CancellationToken cancellationToken)
    {
        var other = await tables.FindAsync(ResponseKeys.Table(definition.Survey), claim.Partition, claim.Row, cancellationToken);
        if (other is null)
        {
            return claim with { Replaces = null };
        }

        var holder = FirmId.Parse(other[UniqueClaim.Holder].Text!);
        return holder == claim.Firm || !await StandsAsync(definition, other, holder, claim, cancellationToken)
            ? claim with { Replaces = other.ETag }
            : null;
    }

    private async Task<bool> StandsAsync(
        SurveyDefinition definition, TableRow other, FirmId holder, UniqueClaim claim, CancellationToken cancellationToken)
    {
        var current = await reader.FindAsync(definition, holder, cancellationToken);
        if (claim.Answer.Equals(current?.Answers[claim.Item.Id]))
        {
            return true;
        }

        var isWrittenAhead = other.Partition != ResponseKeys.Partition(definition, holder);
        return isWrittenAhead && time.GetUtcNow() - Instant.From(other[UniqueClaim.ClaimedAt]) < Grace;
    }
}
