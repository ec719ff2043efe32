using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;
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
    IReleaseObserver observer,
    TimeProvider clock)
{
    private readonly FiguresOfRoundBefore before = new(published);

    /// <summary>
    /// Publishes every round whose time has come and that is not published yet; the rounds of one survey together, so that readers see
    /// all of them at once.
    /// </summary>
    /// <returns>The rounds that were published.</returns>
    public async Task<IReadOnlyList<RoundKey>> ReleaseDueAsync(CancellationToken cancellationToken)
    {
        var released = new List<RoundKey>();
        foreach (var survey in catalog.Surveys)
        {
            var due = await FindDueAsync(survey, cancellationToken);
            if (due.Count > 0 && await PublishAsync(survey, due, cancellationToken) is not null)
            {
                released.AddRange(due.Select(round => round.Key));
            }
        }

        return released;
    }

    /// <summary>Publishes one closed round now; for a round that waits for approval this is the approval.</summary>
    public async Task<ReleaseOutcome> ReleaseAsync(RoundKey key, CancellationToken cancellationToken)
    {
        if (catalog.Find(key) is null)
        {
            return new ReleaseOutcome.UnknownRound();
        }

        var now = clock.GetUtcNow();
        var approved = await rounds.UpdateAsync(
            key,
            current => current is { Publication: Publication.Approval, ApprovedAt: null } && current.StateAt(now) == RoundState.Closed
                ? current with { ApprovedAt = now }
                : null,
            cancellationToken);
        if (approved.Current is not { } round)
        {
            return new ReleaseOutcome.UnknownRound();
        }

        if (round.StateAt(now) != RoundState.Closed)
        {
            return new ReleaseOutcome.NotClosed(round);
        }

        return await PublishAsync(key.Survey, [round], cancellationToken) is { } done ? done[0] : new ReleaseOutcome.Busy();
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
            if (RefusalOf(round) is { } reason)
            {
                refusals.Add(new RoundRefusal(id, reason));
            }
            else
            {
                ready.Add(round!);
            }
        }

        return refusals.Count > 0 ? new JointReleaseOutcome.Refused(refusals)
            : await PublishAsync(survey, ready, cancellationToken) is { } done ? new JointReleaseOutcome.Done(done)
            : new JointReleaseOutcome.Busy();
    }

    private ReleaseRefusal? RefusalOf(Round? round) => round is null ? ReleaseRefusal.UnknownRound
        : round.StateAt(clock.GetUtcNow()) != RoundState.Closed ? ReleaseRefusal.NotClosed
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

    private async Task<Made> MakeAsync(Round round, CancellationToken cancellationToken)
    {
        var definition = catalog.Find(round.Key)!;
        var started = clock.GetTimestamp();
        var aggregation = await aggregator.AggregateAsync(definition, round.ReferenceDate, cancellationToken);
        observer.Aggregated(round.Key, aggregation, clock.GetElapsedTime(started));
        var protection = DisclosureControl.Protect(aggregation.Cube, await before.FindAsync(aggregation.Cube.Definition, cancellationToken));
        observer.Protected(round.Key, protection.Report);
        var release = new RoundRelease(protection.Cube, round.ReferenceDate, CubeDigest.Of(aggregation.Cube));
        return new Made(release, protection.Report, aggregation);
    }

    /// <summary>Makes the releases of all rounds before the first of them is written, then publishes them in one step.</summary>
    /// <returns>In the order of the rounds' ids; null where another run is publishing the survey.</returns>
    private async Task<IReadOnlyList<ReleaseOutcome.Done>?> PublishAsync(
        SurveyId survey, IReadOnlyCollection<Round> chosen, CancellationToken cancellationToken)
    {
        var made = new List<Made>();
        foreach (var round in chosen.OrderBy(round => round.Key.Round.Value, StringComparer.Ordinal))
        {
            made.Add(await MakeAsync(round, cancellationToken));
        }

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

    private sealed record Made(RoundRelease Release, ProtectionReport Report, AggregationResult Aggregation);
}
