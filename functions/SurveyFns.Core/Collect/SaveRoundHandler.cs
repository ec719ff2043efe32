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

        var isPublished = await published.IsPublishedAsync(ReleaseKey.Of(key), cancellationToken);
        var saved = await rounds.UpdateAsync(
            key,
            earlier => Make(key, request, earlier) is var round && isPublished && earlier is not null && round != earlier ? null : round,
            cancellationToken);
        return saved.After is { } after ? new SaveRoundOutcome.Saved(after, IsNew: saved.Before is null) : new SaveRoundOutcome.AlreadyPublished();
    }

    private static Round Make(RoundKey key, RoundRequest request, Round? earlier)
    {
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
        return earlier is not null && round.TakesSameAnswersAs(earlier) ? round with { ApprovedAt = earlier.ApprovedAt } : round;
    }
}
