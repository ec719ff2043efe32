using FluentValidation;

namespace SurveyFns.Core.Collect;

/// <summary>What a round must be; codes are stable.</summary>
public sealed class RoundRequestValidator : AbstractValidator<RoundRequest>
{
    public RoundRequestValidator()
    {
        RuleFor(round => round.ReferenceDate).NotNull().WithName("referenceDate")
            .WithErrorCode("date-required").WithMessage("Give the date the answers refer to, e.g. 2026-12-31.");
        Instant(round => round.OpensAt, "opensAt");
        Instant(round => round.ClosesAt, "closesAt");
        Instant(round => round.PublishAt, "publishAt");
        RuleFor(round => round.Publication).NotNull().WithName("publication")
            .WithErrorCode("publication-required").WithMessage("Give \"automatic\" or \"approval\".");
        RuleFor(round => round.ClosesAt).GreaterThan(round => round.OpensAt).WithName("closesAt")
            .WithErrorCode("closes-before-opening").WithMessage("The round must close after it opens.");
        RuleFor(round => round.PublishAt).GreaterThanOrEqualTo(round => round.ClosesAt).WithName("publishAt")
            .WithErrorCode("published-before-closing").WithMessage("A round can be published only once it is closed.");
    }

    private void Instant(System.Linq.Expressions.Expression<Func<RoundRequest, DateTimeOffset?>> field, string name) =>
        RuleFor(field).NotNull().WithName(name)
            .WithErrorCode("instant-required").WithMessage("Give a date and time with its offset, e.g. 2026-10-01T00:00:00+09:00.");
}
