using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Review;

/// <summary>
/// Shows staff what a closed round would publish and records their decision. An approved release goes out at its time of publication, by the
/// same run that publishes the others; one that is returned waits, whatever was decided before.
/// </summary>
public sealed class ReviewReleaseHandler(
    SurveyCatalog catalog, IRoundStore rounds, Aggregator aggregator, OpenDataReader published, IReleaseReviewStore reviews, TimeProvider clock)
{
    private readonly FiguresOfRoundBefore before = new(published);

    public Task<DraftOutcome> FindAsync(RoundKey key, CancellationToken cancellationToken) => WhenReviewableAsync(
        key,
        async round => new DraftOutcome.Found(await MakeAsync(round, cancellationToken), await reviews.ListAsync(key, cancellationToken)),
        cancellationToken);

    /// <summary>A file of the release as it would go out, its pages marked as a draft. Made on request and stored nowhere.</summary>
    /// <param name="name">File name, no path: <c>index.html</c> is the page.</param>
    public Task<DraftOutcome> FindFileAsync(RoundKey key, string name, CancellationToken cancellationToken) => WhenReviewableAsync(
        key,
        async round => ReleaseDraftFiles.Find((await MakeAsync(round, cancellationToken)).Model, name) is { } file
            ? new DraftOutcome.FoundFile(file)
            : new DraftOutcome.UnknownFile(),
        cancellationToken);

    /// <param name="draft">The draft that was looked at; the approval holds for its figures alone.</param>
    public Task<DraftOutcome> ApproveAsync(RoundKey key, string draft, string? note, CancellationToken cancellationToken) => WhenReviewableAsync(
        key,
        async round => await MakeAsync(round, cancellationToken) is var current && current.Id == draft
            ? await DecideAsync(round, new ReleaseReview(Approved: true, draft, note, clock.GetUtcNow()), cancellationToken)
            : new DraftOutcome.Changed(current.Id),
        cancellationToken);

    public Task<DraftOutcome> ReturnAsync(RoundKey key, string note, CancellationToken cancellationToken) => WhenReviewableAsync(
        key,
        round => DecideAsync(round, new ReleaseReview(Approved: false, Draft: null, note, clock.GetUtcNow()), cancellationToken),
        cancellationToken);

    /// <returns>Null where the round takes other answers than when it was looked at: the decision is to be made anew.</returns>
    private async Task<DraftOutcome?> DecideAsync(Round seen, ReleaseReview review, CancellationToken cancellationToken)
    {
        var decided = await rounds.UpdateAsync(
            seen.Key,
            round => round is not null && round.TakesSameAnswersAs(seen)
                ? round with { ApprovedAt = review.Approved ? review.ReviewedAt : null }
                : null,
            cancellationToken);
        if (decided.After is null)
        {
            return null;
        }

        await reviews.AddAsync(seen.Key, review, cancellationToken);
        return new DraftOutcome.Reviewed(decided.After);
    }

    /// <param name="review">Gives null where the round has changed meanwhile: it is looked at again.</param>
    private async Task<DraftOutcome> WhenReviewableAsync(
        RoundKey key, Func<Round, Task<DraftOutcome?>> review, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (catalog.Find(key) is null || await rounds.FindAsync(key, cancellationToken) is not { } round)
            {
                return new DraftOutcome.UnknownRound();
            }

            if (round.StateAt(clock.GetUtcNow()) != RoundState.Closed)
            {
                return new DraftOutcome.NotClosed(round);
            }

            if (await published.IsPublishedAsync(ReleaseKey.Of(key), cancellationToken))
            {
                return new DraftOutcome.AlreadyPublished();
            }

            if (await review(round) is { } outcome)
            {
                return outcome;
            }
        }
    }

    private async Task<ReleaseDraft> MakeAsync(Round round, CancellationToken cancellationToken)
    {
        var aggregation = await aggregator.AggregateAsync(catalog.Find(round.Key)!, round.ReferenceDate, cancellationToken);
        var protection = DisclosureControl.Protect(aggregation.Cube, await before.FindAsync(aggregation.Cube.Definition, cancellationToken));
        var model = ReleaseModelBuilder.Build(protection.Cube, round.ReferenceDate, version: 1);
        var reasons = new HiddenReasons(aggregation.Cube, model);
        return new ReleaseDraft(
            round, CubeDigest.Of(aggregation.Cube), model, protection.Report, aggregation.Cube.ResponseRate,
            [.. model.Observations.Select(reasons.Explain)]);
    }
}
