using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Tells who has answered a round and who has not.</summary>
public sealed class GetProgressHandler(
    SurveyCatalog catalog, IRoundStore rounds, IRegister register, IAccessCodeStore codes, IDraftStore drafts, IResponseStore responses,
    OpenDataReader published, TimeProvider clock)
{
    /// <returns>Null where there is no such round.</returns>
    public async Task<RoundProgress?> HandleAsync(RoundKey key, CancellationToken cancellationToken)
    {
        if (catalog.Find(key) is not { } definition || await rounds.FindAsync(key, cancellationToken) is not { } round)
        {
            return null;
        }

        var invited = await codes.ListIssuedAsync(key, cancellationToken).ToHashSetAsync(cancellationToken: cancellationToken);
        var started = await drafts.ListAsync(key, cancellationToken).ToHashSetAsync(cancellationToken: cancellationToken);
        var answered = await responses.ListRespondentsAsync(definition, cancellationToken)
            .ToDictionaryAsync(respondent => respondent.Firm, cancellationToken: cancellationToken);
        var firms = await register.ListAsync(key.Survey, cancellationToken)
            .Where(firm => firm.IsValidOn(round.ReferenceDate) || answered.ContainsKey(firm.Id))
            .Select(firm => answered.TryGetValue(firm.Id, out var answer)
                ? new FirmProgress(firm.Id, firm.Name, firm.Email, FirmState.Answered, answer.Revision, answer.SubmittedAt)
                : new FirmProgress(firm.Id, firm.Name, firm.Email, StateOf(firm.Id, started, invited), 0, null))
            .ToListAsync(cancellationToken);
        return new RoundProgress(round, round.StateAt(clock.GetUtcNow()), firms, await FindReleaseAsync(ReleaseKey.Of(key), cancellationToken));
    }

    /// <summary>When the figures were frozen: the time of the first version that can still be read.</summary>
    private async Task<DateTimeOffset?> FindReleaseAsync(ReleaseKey release, CancellationToken cancellationToken)
    {
        var latest = await published.FindLatestAsync(release, cancellationToken);
        for (var version = 1; version <= latest; version++)
        {
            if (await published.FindVersionAsync(release, version, cancellationToken) is { } found)
            {
                return found.PublishedAt;
            }
        }

        return null;
    }

    private static FirmState StateOf(FirmId firm, HashSet<FirmId> started, HashSet<FirmId> invited) =>
        started.Contains(firm) ? FirmState.Started : invited.Contains(firm) ? FirmState.Invited : FirmState.NotInvited;
}
