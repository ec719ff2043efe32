using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>What will be done about one round.</summary>
/// <param name="Record">The staff-side record of a new version; null where there is none to save.</param>
internal sealed record RoundPlan(ReleasePlan Release, RoundOutcome Outcome, ReleaseRecord? Record)
{
    /// <summary>
    /// Decides about a round. Its first version shows the cube's figures. Ever after, those figures stand: only where the responses are
    /// the very same may a later version hide more of them; where responses came or changed, or the tables would show more, texts and
    /// formats may still change but the rows keep what was published.
    /// </summary>
    /// <param name="previousRound">The release of the round before; null where there is none.</param>
    public static RoundPlan Make(RoundRelease round, PublishedRelease? current, ReleaseRecord? record, ReleaseModel? previousRound) =>
        current is null ? First(round, previousRound) : Later(round, current, record, previousRound);

    private static RoundPlan First(RoundRelease round, ReleaseModel? previousRound)
    {
        var definition = round.Cube.Definition;
        var plan = ReleasePlan.Make(version => ReleaseModelBuilder.Build(round.Cube, round.ReferenceDate, version), current: null, previousRound);
        return new RoundPlan(
            plan,
            new RoundOutcome.Published(definition.Round, 1),
            new ReleaseRecord(definition.Key, 1, round.InputsDigest, round.Cube.ResponseRate.Responded));
    }

    private static RoundPlan Later(RoundRelease round, PublishedRelease current, ReleaseRecord? record, ReleaseModel? previousRound)
    {
        var candidate = ReleaseModelBuilder.Build(round.Cube, round.ReferenceDate, current.Manifest.Version);
        var figures = FigureSet.Of(candidate);
        var published = FigureSet.Of(current.Model);
        var sameResponses = record is null ? figures.IsSameAs(published) : record.FiguresDigest == round.InputsDigest;
        if (sameResponses && figures.ShowsNothingBeyond(published))
        {
            return Standing(round, current, record, candidate, previousRound, frozen: false);
        }

        return figures.HasSameRowsAs(published)
            ? Standing(round, current, record, WithFiguresOf(current.Model, candidate), previousRound, frozen: true)
            : new RoundPlan(new ReleasePlan(current.Model, []), Frozen(round, current.Manifest.Version, record, newTexts: false), null);
    }

    /// <summary>New texts with all that belongs to the published figures: the figures, their proof and the design they were chosen by.</summary>
    private static ReleaseModel WithFiguresOf(ReleaseModel published, ReleaseModel candidate) => candidate with
    {
        Observations = FigureSet.Of(published).InRowsOf(candidate),
        Proof = published.Proof,
        Rounds = [published.Rounds[0].Design == candidate.Rounds[0].Design
            ? candidate.Rounds[0]
            : candidate.Rounds[0] with { Design = published.Rounds[0].Design, DesignLabel = published.Rounds[0].DesignLabel }],
    };

    /// <summary>A version after the first: the given rows, and the response figures as they were first published.</summary>
    private static RoundPlan Standing(
        RoundRelease round, PublishedRelease current, ReleaseRecord? record, ReleaseModel model, ReleaseModel? previousRound, bool frozen)
    {
        var response = current.Model.Rounds[0].Response;
        var plan = ReleasePlan.Make(
            version => model with { Version = version, Rounds = [model.Rounds[0] with { Version = version, Response = response }] },
            current,
            previousRound);
        var version = plan.Model.Version;
        RoundOutcome outcome = frozen ? Frozen(round, version, record, plan.IsNew)
            : plan.IsNew ? new RoundOutcome.Published(round.Cube.Definition.Round, version)
            : new RoundOutcome.Unchanged(round.Cube.Definition.Round, version);
        return new RoundPlan(plan, outcome, plan.IsNew && record is not null ? record with { Version = version } : null);
    }

    private static RoundOutcome.Frozen Frozen(RoundRelease round, int version, ReleaseRecord? record, bool newTexts) => new(
        round.Cube.Definition.Round, version, record is null ? null : round.Cube.ResponseRate.Responded - record.Responded, newTexts);
}
