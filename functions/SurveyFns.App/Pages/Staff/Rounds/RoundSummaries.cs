using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Finds out where rounds stand.</summary>
public sealed class RoundSummaries(SurveyCatalog catalog, IRoundStore rounds, OpenDataReader published, TimeProvider clock)
{
    /// <summary>All rounds that are defined, the latest first.</summary>
    public async Task<IReadOnlyList<RoundSummary>> ListAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var prepared = (await rounds.ListAsync(survey, cancellationToken)).ToDictionary(round => round.Key);
        var releases = await published.FindSurveyAsync(survey, cancellationToken);
        var summaries = new List<RoundSummary>();
        foreach (var definition in catalog.Rounds(survey).Reverse())
        {
            var wasPublished = releases?.Rounds.Any(round => round.Round == definition.Round) == true;
            summaries.Add(await SummariseAsync(definition, prepared.GetValueOrDefault(definition.Key), wasPublished, cancellationToken));
        }

        return summaries;
    }

    public async Task<RoundSummary> FindAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var round = await rounds.FindAsync(definition.Key, cancellationToken);
        var wasPublished = await published.IsPublishedAsync(ReleaseKey.Of(definition.Key), cancellationToken);
        return await SummariseAsync(definition, round, wasPublished, cancellationToken);
    }

    private async Task<RoundSummary> SummariseAsync(SurveyDefinition definition, Round? round, bool wasPublished, CancellationToken cancellationToken)
    {
        var version = wasPublished ? await published.FindLatestAsync(ReleaseKey.Of(definition.Key), cancellationToken) : null;
        var now = clock.GetUtcNow();
        return new RoundSummary(definition, round, StageOf(round, wasPublished, version, now), version, IsDue: round?.PublishAt <= now);
    }

    private static RoundStage StageOf(Round? round, bool wasPublished, int? version, DateTimeOffset now) =>
        wasPublished ? version is null ? RoundStage.Withdrawn : RoundStage.Published
        : round is null ? RoundStage.NotPrepared
        : round.StateAt(now) switch
        {
            RoundState.Planned => RoundStage.Planned,
            RoundState.Open => RoundStage.Open,
            _ => round.Publication == Publication.Automatic ? RoundStage.GoesOutByItself
                : round.ApprovedAt is null ? RoundStage.DraftWaits : RoundStage.Approved,
        };
}
