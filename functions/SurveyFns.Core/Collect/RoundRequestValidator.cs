using System.Linq.Expressions;
using FluentValidation;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>What a round must be; codes are stable. The state of a failure is its <see cref="LocalizedText"/>.</summary>
public sealed class RoundRequestValidator : AbstractValidator<RoundRequest>
{
    // In Japan's time, which cannot be told for the last hours of the year 9999.
    private static readonly DateTimeOffset First = new(1901, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset End = new(9999, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));

    public RoundRequestValidator()
    {
        Say(RuleFor(round => round.ReferenceDate).NotNull(), "date-required", RoundRequestMessages.ReferenceDate);
        Say(RuleFor(round => round.ReferenceDate).Must(day => day is null or { Year: > 1900 and < 9999 }), "year-range", RoundRequestMessages.Year);
        Instant(round => round.OpensAt);
        Instant(round => round.ClosesAt);
        Instant(round => round.PublishAt);
        Say(RuleFor(round => round.Publication).NotNull(), "publication-required", RoundRequestMessages.Publication);
        Say(
            RuleFor(round => round.ClosesAt).GreaterThan(round => round.OpensAt).When(round => round.OpensAt is not null),
            "closes-before-opening",
            RoundRequestMessages.ClosesBeforeOpening);
        Say(
            RuleFor(round => round.PublishAt).GreaterThanOrEqualTo(round => round.ClosesAt).When(round => round.ClosesAt is not null),
            "published-before-closing",
            RoundRequestMessages.PublishedBeforeClosing);
    }

    private void Instant(Expression<Func<RoundRequest, DateTimeOffset?>> field)
    {
        Say(RuleFor(field).NotNull(), "instant-required", RoundRequestMessages.Instant);
        Say(RuleFor(field).Must(instant => instant is null || (instant >= First && instant < End)), "year-range", RoundRequestMessages.Year);
    }

    private static void Say<T>(IRuleBuilderOptions<RoundRequest, T> rule, string code, LocalizedText message) =>
        rule.WithErrorCode(code).WithMessage(message.En).WithState(_ => message);
}
