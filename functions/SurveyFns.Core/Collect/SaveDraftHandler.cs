using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps a firm's draft while the round is open.</summary>
public sealed class SaveDraftHandler(IRoundStore rounds, IDraftStore drafts, TimeProvider clock)
{
    public async Task<SaveDraftOutcome> HandleAsync(
        RoundKey key, FirmId firm, ReadOnlyMemory<byte> json, string? savedBy, DraftCondition condition, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(key, cancellationToken) is not { } round)
        {
            return new SaveDraftOutcome.UnknownRound();
        }

        var now = clock.GetUtcNow();
        if (round.StateAt(now) is var state && state != RoundState.Open)
        {
            return new SaveDraftOutcome.NotOpen(round, state);
        }

        var draft = new Draft(key, firm, json, savedBy, now, ETag: "");
        return await drafts.SaveAsync(draft, condition, cancellationToken) is { } saved
            ? new SaveDraftOutcome.Saved(saved)
            : new SaveDraftOutcome.Stale();
    }
}
