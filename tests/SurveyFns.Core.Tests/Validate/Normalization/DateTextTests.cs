using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Tests.Validate.Normalization;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-03-31", 2026, 3, 31)]
    [InlineData("２０２６－０３－３１", 2026, 3, 31)]
    [InlineData("2026ー3ー31", 2026, 3, 31)]
    [InlineData("2026–3–31", 2026, 3, 31)]
    [InlineData("2026/3/31", 2026, 3, 31)]
    [InlineData("2026.3.31", 2026, 3, 31)]
    [InlineData("2026 / 3 / 31", 2026, 3, 31)]
    [InlineData("2026 3 31", 2026, 3, 31)]
    [InlineData("20260331", 2026, 3, 31)]
    [InlineData("2026年3月31日", 2026, 3, 31)]
    [InlineData("２０２６年　３月　３１日", 2026, 3, 31)]
    [InlineData("令和8年3月31日", 2026, 3, 31)]
    [InlineData("令和　８年３月３１日", 2026, 3, 31)]
    [InlineData("㋿8年3月31日", 2026, 3, 31)]
    [InlineData("R8.3.31", 2026, 3, 31)]
    [InlineData("r8/3/31", 2026, 3, 31)]
    [InlineData("Ｒ８．３．３１", 2026, 3, 31)]
    [InlineData("R.8.3.31", 2026, 3, 31)]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("平成31年4月30日", 2019, 4, 30)]
    [InlineData("平成32年3月31日", 2020, 3, 31)]
    [InlineData("H1-1-8", 1989, 1, 8)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    [InlineData("S39.10.10", 1964, 10, 10)]
    [InlineData("大正元年12月1日", 1912, 12, 1)]
    [InlineData("明治45年1月1日", 1912, 1, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void TryReadDate_AsTyped_IsTheDate(string typed, int year, int month, int day)
    {
        Assert.True(DateText.TryReadDate(TextNormalization.Line(typed), out var date));
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-00-10")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-00")]
    [InlineData("2026-03")]
    [InlineData("2026--31")]
    [InlineData("2026-03-")]
    [InlineData("26-03-31")]
    [InlineData("02026-03-31")]
    [InlineData("2026-003-31")]
    [InlineData("2026-03-31x")]
    [InlineData("2026-03-31-")]
    [InlineData("x2026-03-31")]
    [InlineData("0026-03-31")]
    [InlineData("3026-03-31")]
    [InlineData("2026033")]
    [InlineData("令和8年3月")]
    [InlineData("令和年3月31日")]
    [InlineData("令和0年5月1日")]
    [InlineData("R00.5.1")]
    [InlineData("昭和０年１２月２５日")]
    [InlineData("令和80331")]
    [InlineData("元年3月31日")]
    [InlineData("A8.3.31")]
    [InlineData("31/3/2026")]
    [InlineData("R")]
    [InlineData("令和")]
    [InlineData("2026-03-31T00:00:00Z")]
    public void TryReadDate_NoDate_IsRefused(string typed) => Assert.False(DateText.TryReadDate(TextNormalization.Line(typed), out _));

    [Theory]
    [InlineData("2019-04", 2019, 4)]
    [InlineData("2019/4", 2019, 4)]
    [InlineData("２０１９／４", 2019, 4)]
    [InlineData("2019年4月", 2019, 4)]
    [InlineData("201904", 2019, 4)]
    [InlineData("平成31年4月", 2019, 4)]
    [InlineData("H31.4", 2019, 4)]
    [InlineData("昭和元年12月", 1926, 12)]
    [InlineData("1699-01", 1699, 1)]
    public void TryReadYearMonth_AsTyped_IsTheMonth(string typed, int year, int month)
    {
        Assert.True(DateText.TryReadYearMonth(TextNormalization.Line(typed), out var actualYear, out var actualMonth));
        Assert.Equal((year, month), (actualYear, actualMonth));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-")]
    [InlineData("-04")]
    [InlineData("2019-13")]
    [InlineData("2019-04-01")]
    [InlineData("4/2019")]
    [InlineData("20194")]
    public void TryReadYearMonth_NoMonth_IsRefused(string typed) =>
        Assert.False(DateText.TryReadYearMonth(TextNormalization.Line(typed), out _, out _));
}
