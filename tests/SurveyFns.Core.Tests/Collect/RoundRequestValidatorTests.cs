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

    [Fact]
    public void Validate_OfAnUnreadableTime_NamesOnlyThatTime()
    {
        Assert.Equal(["OpensAt"], PropertiesOf(Good with { OpensAt = null }));
        Assert.Equal(["ClosesAt"], PropertiesOf(Good with { ClosesAt = null }));
        Assert.Equal(["PublishAt"], PropertiesOf(Good with { PublishAt = null }));
    }

    // Later times do not exist in Japan: their year would be the ten thousandth.
    [Theory]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("9999-01-01T00:00:00+09:00", false)]
    [InlineData("9998-12-31T23:59:59+09:00", true)]
    public void Validate_OfATimeFarAway_IsRefused(string text, bool isValid)
    {
        var instant = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isValid, new RoundRequestValidator().Validate(Good with { PublishAt = instant }).IsValid);
        Assert.Equal(isValid ? [] : ["ClosesAt", "PublishAt"], PropertiesOf(Good with { ClosesAt = instant, PublishAt = instant }));
    }

    [Theory]
    [InlineData("1900-12-31T14:59:59Z", false)]
    [InlineData("1901-01-01T00:00:00+09:00", true)]
    public void Validate_OfATimeLongAgo_IsRefused(string text, bool isValid) =>
        Assert.Equal(
            isValid ? [] : ["OpensAt"],
            PropertiesOf(Good with { OpensAt = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public void Validate_OfAReferenceDateFarAway_IsRefused() =>
        Assert.Equal(["ReferenceDate"], PropertiesOf(Good with { ReferenceDate = DateOnly.MaxValue }));

    private static IEnumerable<string> PropertiesOf(RoundRequest request) =>
        new RoundRequestValidator().Validate(request).Errors.Select(error => error.PropertyName);
}
