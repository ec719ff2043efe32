using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Creates a round or changes its times.</summary>
public sealed class SaveRoundHandler(SurveyCatalog catalog, IRoundStore rounds, OpenDataReader published)
{
    private static readonly RoundRequestValidator Validator = new();

    public async Task<SaveRoundOutcome> HandleAsync(RoundKey key, RoundRequest request, CancellationToken cancellationToken)
    {
        if (catalog.Find(key) is null)
        {
            return new SaveRoundOutcome.NoDefinition();
        }

        var validation = Validator.Validate(request);
        if (!validation.IsValid)
        {
            return new SaveRoundOutcome.Invalid(validation.Errors);
        }

        var earlier = await rounds.FindAsync(key, cancellationToken);
        var round = new Round
        {
            Key = key,
            ReferenceDate = request.ReferenceDate!.Value,
            OpensAt = request.OpensAt!.Value,
            ClosesAt = request.ClosesAt!.Value,
            PublishAt = request.PublishAt!.Value,
            Publication = request.Publication!.Value,
        };
        // An approval holds for the figures that were looked at: another reference date or a round that opens again may change them.
        round = earlier is not null && HasSameAnswers(round, earlier) ? round with { ApprovedAt = earlier.ApprovedAt } : round;
        if (earlier is not null && round != earlier && await published.IsPublishedAsync(ReleaseKey.Of(key), cancellationToken))
        {
            return new SaveRoundOutcome.AlreadyPublished();
        }

        var isNew = await rounds.SaveAsync(round, cancellationToken);
        return new SaveRoundOutcome.Saved(round, isNew);
    }

    private static bool HasSameAnswers(Round round, Round earlier) =>
        round.ReferenceDate == earlier.ReferenceDate && round.OpensAt == earlier.OpensAt && round.ClosesAt == earlier.ClosesAt;
}
