using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages.Staff;

public sealed class TimesFieldsTests
{
    private static readonly Round Round2025 = new()
    {
        Key = new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2025")),
        ReferenceDate = new DateOnly(2025, 12, 31),
        OpensAt = new DateTimeOffset(2025, 9, 30, 15, 0, 0, TimeSpan.Zero),
        ClosesAt = new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        PublishAt = new DateTimeOffset(2026, 2, 1, 10, 30, 0, TimeSpan.FromHours(9)),
        Publication = Publication.Approval,
    };

    [Fact]
    public void Of_Round_IsInJapanTimeAndReadsBack()
    {
        var fields = TimesFields.Of(Round2025);

        Assert.Equal(new TimesFields("2025-12-31", "2025-10-01T00:00", "2025-12-01T00:00", "2026-02-01T10:30", "approval"), fields);
        var request = fields.ToRequest();
        Assert.Equal(
            (Round2025.ReferenceDate, Round2025.OpensAt, Round2025.ClosesAt, Round2025.PublishAt, Publication.Approval),
            (request.ReferenceDate, request.OpensAt, request.ClosesAt, request.PublishAt, request.Publication));
    }

    [Theory]
    [InlineData("2025-12-01T23:59:59+09:00", "2025-12-01T23:59:59")]
    [InlineData("2025-12-01T23:59:59.999+09:00", "2025-12-01T23:59:59.999")]
    [InlineData("2025-12-01T23:59:00.5+09:00", "2025-12-01T23:59:00.500")]
    public void Of_RoundThatClosesWithinAMinute_ReadsBackTheSame(string closesAt, string text)
    {
        var instant = DateTimeOffset.Parse(closesAt, System.Globalization.CultureInfo.InvariantCulture);

        var fields = TimesFields.Of(Round2025 with { ClosesAt = instant });

        Assert.Equal(text, fields.ClosesAt);
        Assert.Equal(instant, fields.ToRequest().ClosesAt);
    }

    [Fact]
    public void YearsAfter_RoundOfTheNextYear_MovesEveryTimeByAYear() => Assert.Equal(
        new TimesFields("2026-12-31", "2026-10-01T00:00", "2026-12-01T00:00", "2027-02-01T10:30", "approval"),
        TimesFields.YearsAfter(Round2025, RoundId.Parse("2026")));

    [Fact]
    public void YearsAfter_LastYearsThereAre_IsBlank() => Assert.Equal(
        TimesFields.Blank,
        TimesFields.YearsAfter(Round2025 with { PublishAt = new DateTimeOffset(9998, 1, 1, 0, 0, 0, TimeSpan.Zero) }, RoundId.Parse("2030")));

    [Fact]
    public void YearsAfter_RoundWithoutAYear_IsBlank() => Assert.Equal(TimesFields.Blank, TimesFields.YearsAfter(Round2025, RoundId.Parse("spring")));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30T00:00")]
    [InlineData("tomorrow")]
    [InlineData("0001-01-01T00:00")]
    public void ToRequest_UnreadableTime_IsNull(string text) => Assert.Null((TimesFields.Blank with { OpensAt = text }).ToRequest().OpensAt);
}
