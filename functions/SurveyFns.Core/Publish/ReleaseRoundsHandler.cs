using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// Takes closed rounds from their responses to the open data: aggregate, protect, publish. The timer and the staff trigger both run it;
/// running it twice or late gives the same bytes.
/// </summary>
public sealed class ReleaseRoundsHandler(
    SurveyCatalog catalog,
    IRoundStore rounds,
    Aggregator aggregator,
    ReleasePublisher publisher,
    OpenDataReader published,
    DraftApprovals approvals,
    IReleaseObserver observer,
    TimeProvider clock)
{
    private readonly FiguresOfRoundBefore before = new(published);

    /// <summary>
    /// Publishes every round whose time has come and that is not published yet; the rounds of one survey together, so that readers see
    /// all of them at once. One that would publish something else than was approved stays behind.
    /// A series that a withdrawal left behind is made again.
    /// </summary>
    /// <returns>The rounds that were published.</returns>
    public async Task<IReadOnlyList<RoundKey>> ReleaseDueAsync(CancellationToken cancellationToken)
    {
        var released = new List<RoundKey>();
        foreach (var survey in catalog.Surveys)
        {
            var due = await MakeAsync(await FindDueAsync(survey, cancellationToken), cancellationToken);
            var (approved, _) = await DivideAsync(due, cancellationToken);
            if (approved.Count > 0 && await PublishAsync(survey, approved, cancellationToken) is not null)
            {
                released.AddRange(approved.Select(made => made.Round.Key));
            }
            else if (!await published.IsSeriesUpToDateAsync(survey, cancellationToken))
            {
                await publisher.PublishAsync(survey, [], cancellationToken);
            }
        }

        return released;
    }

    /// <summary>
    /// Publishes one closed round now; for a round that waits for approval this is the approval. One that was approved goes out as it was.
    /// </summary>
    public async Task<ReleaseOutcome> ReleaseAsync(RoundKey key, CancellationToken cancellationToken)
    {
        if (catalog.Find(key) is null
            || (await rounds.ListAsync(key.Survey, cancellationToken)).FirstOrDefault(round => round.Key == key) is not { } round)
        {
            return new ReleaseOutcome.UnknownRound();
        }

        var now = clock.GetUtcNow();
        if (round.StateAt(now) != RoundState.Closed)
        {
            return new ReleaseOutcome.NotClosed(round);
        }

        if (await published.FindWithdrawalAsync(ReleaseKey.Of(key), cancellationToken) is not null)
        {
            return new ReleaseOutcome.Withdrawn();
        }

        var made = await MakeAsync([round], cancellationToken);
        if (round is { Publication: Publication.Approval, ApprovedAt: null })
        {
            if (!await approvals.ApproveAsync(round, made[0].Release, now, cancellationToken))
            {
                return await ReleaseAsync(key, cancellationToken);
            }
        }
        else if (!await approvals.HoldAsync(round, made[0].Release, cancellationToken))
        {
            return new ReleaseOutcome.DraftChanged(DraftId.Of(made[0].Release));
        }

        return await PublishAsync(key.Survey, made, cancellationToken) is { } done ? done[0] : new ReleaseOutcome.Busy();
    }

    /// <summary>
    /// Publishes closed rounds of a survey now, all of them in one step or none. Figures that nobody has looked at do not go out this way: a
    /// round that is published only after approval must be approved.
    /// </summary>
    /// <param name="ids">At least one.</param>
    public async Task<JointReleaseOutcome> ReleaseTogetherAsync(
        SurveyId survey, IReadOnlyCollection<RoundId> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ids.Count);
        var ready = new List<Round>();
        var refusals = new List<RoundRefusal>();
        var known = (await rounds.ListAsync(survey, cancellationToken)).ToDictionary(round => round.Key);
        foreach (var id in ids.Distinct())
        {
            var key = new RoundKey(survey, id);
            var round = catalog.Find(key) is null ? null : known.GetValueOrDefault(key);
            if (await FindRefusalAsync(round, cancellationToken) is { } reason)
            {
                refusals.Add(new RoundRefusal(id, reason));
            }
            else
            {
                ready.Add(round!);
            }
        }

        if (refusals.Count > 0)
        {
            return new JointReleaseOutcome.Refused(refusals);
        }

        var (approved, changed) = await DivideAsync(await MakeAsync(ready, cancellationToken), cancellationToken);
        return changed.Count > 0
            ? new JointReleaseOutcome.Refused([.. changed.Select(made => new RoundRefusal(made.Round.Key.Round, ReleaseRefusal.DraftChanged))])
            : await PublishAsync(survey, approved, cancellationToken) is { } done ? new JointReleaseOutcome.Done(done)
            : new JointReleaseOutcome.Busy();
    }

    private async Task<ReleaseRefusal?> FindRefusalAsync(Round? round, CancellationToken cancellationToken) =>
        round is null ? ReleaseRefusal.UnknownRound
        : round.StateAt(clock.GetUtcNow()) != RoundState.Closed ? ReleaseRefusal.NotClosed
        : await published.FindWithdrawalAsync(ReleaseKey.Of(round.Key), cancellationToken) is not null ? ReleaseRefusal.Withdrawn
        : round is { Publication: Publication.Approval, ApprovedAt: null } ? ReleaseRefusal.NotApproved
        : null;

    private async Task<IReadOnlyList<Round>> FindDueAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = new List<Round>();
        foreach (var round in await rounds.ListAsync(survey, cancellationToken))
        {
            if (round.StateAt(now) == RoundState.Closed
                && round.PublishAt <= now
                && (round.Publication == Publication.Automatic || round.ApprovedAt is not null)
                && catalog.Find(round.Key) is not null
                && !await published.IsPublishedAsync(ReleaseKey.Of(round.Key), cancellationToken))
            {
                due.Add(round);
            }
        }

        return due;
    }

    /// <summary>Makes the releases of rounds; in the order of the rounds' ids.</summary>
    private async Task<IReadOnlyList<Made>> MakeAsync(IEnumerable<Round> chosen, CancellationToken cancellationToken)
    {
        var made = new List<Made>();
        foreach (var round in chosen.OrderBy(round => round.Key.Round.Value, StringComparer.Ordinal))
        {
            made.Add(await MakeAsync(round, cancellationToken));
        }

        return made;
    }

    /// <summary>Tells releases that may go out from those that are not what was approved.</summary>
    private async Task<(IReadOnlyList<Made> Approved, IReadOnlyList<Made> Changed)> DivideAsync(
        IReadOnlyList<Made> made, CancellationToken cancellationToken)
    {
        var (approved, changed) = (new List<Made>(), new List<Made>());
        foreach (var one in made)
        {
            (await approvals.HoldAsync(one.Round, one.Release, cancellationToken) ? approved : changed).Add(one);
        }

        return (approved, changed);
    }

    private async Task<Made> MakeAsync(Round round, CancellationToken cancellationToken)
    {
        var definition = catalog.Find(round.Key)!;
        var started = clock.GetTimestamp();
        var aggregation = await aggregator.AggregateAsync(definition, round.ReferenceDate, cancellationToken);
        observer.Aggregated(round.Key, aggregation, clock.GetElapsedTime(started));
        var protection = DisclosureControl.Protect(aggregation.Cube, await before.FindAsync(aggregation.Cube.Definition, cancellationToken));
        observer.Protected(round.Key, protection.Report);
        var release = new RoundRelease(protection.Cube, round.ReferenceDate, CubeDigest.Of(aggregation.Cube));
        return new Made(round, release, protection.Report, aggregation);
    }

    /// <summary>Publishes rounds in one step, all of whose releases are made before the first of them is written.</summary>
    /// <returns>In the order of the rounds; null where another run is publishing the survey or has just withdrawn one of them.</returns>
    private async Task<IReadOnlyList<ReleaseOutcome.Done>?> PublishAsync(
        SurveyId survey, IReadOnlyList<Made> made, CancellationToken cancellationToken)
    {
        if (await publisher.PublishAsync(survey, [.. made.Select(release => release.Release)], cancellationToken)
            is not PublishOutcome.Completed completed)
        {
            return null;
        }

        foreach (var outcome in completed.Rounds)
        {
            observer.Published(new RoundKey(survey, outcome.Round), outcome);
        }

        return [.. completed.Rounds.Zip(made, (outcome, release) => new ReleaseOutcome.Done(outcome, release.Report, release.Aggregation))];
    }

    private sealed record Made(Round Round, RoundRelease Release, ProtectionReport Report, AggregationResult Aggregation);
}
