using SurveyFns.Core.Collect;

namespace SurveyFns.Core.Tests.Collect;

public sealed class RoundRequestValidatorTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly RoundRequest Good = new(new DateOnly(2026, 12, 31), Start, Start.AddDays(61), Start.AddDays(90), Publication.Automatic);

    [Fact]
    public void Validate_OfAGoodRound_IsValid() => Assert.True(new RoundRequestValidator().Validate(Good).IsValid);

    [Fact]
    public void Validate_OfAnEmptyRequest_NamesEveryField()
    {
        var result = new RoundRequestValidator().Validate(new RoundRequest(null, null, null, null, null));

        Assert.Equal(
            ["ReferenceDate", "OpensAt", "ClosesAt", "PublishAt", "Publication"],
            result.Errors.Select(error => error.PropertyName).Distinct());
    }

    [Fact]
    public void Validate_OfARoundThatClosesWhenItOpens_IsRefused() =>
        Assert.Equal("closes-before-opening", Assert.Single(new RoundRequestValidator().Validate(Good with { ClosesAt = Start }).Errors).ErrorCode);

    [Fact]
    public void Validate_OfARoundPublishedWhileOpen_IsRefused() =>
        Assert.Equal(
            "published-before-closing",
            Assert.Single(new RoundRequestValidator().Validate(Good with { PublishAt = Good.ClosesAt!.Value.AddSeconds(-1) }).Errors).ErrorCode);
}
