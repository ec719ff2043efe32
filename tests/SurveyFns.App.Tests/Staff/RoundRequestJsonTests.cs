using System.Text.Json;
using SurveyFns.App.Staff;

namespace SurveyFns.App.Tests.Staff;

public sealed class RoundRequestJsonTests
{
    [Theory]
    [InlineData("2025-10-01T00:00:00+09:00")]
    [InlineData("2025-10-01T00:00+09:00")]
    [InlineData("2025-09-30T15:00:00Z")]
    [InlineData("2025-09-30T12:00:00.0000000-03:00")]
    public void Read_TimeWithOffset_IsTheInstant(string text) =>
        Assert.Equal(new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.FromHours(9)), OpensAtOf(text));

    [Theory]
    [InlineData("2025-10-01")]
    [InlineData("2025-10-01Z")]
    [InlineData("2025-10-01T00:00")]
    [InlineData("2025-10-01T00:00:00")]
    [InlineData("2025-10-01T00:00:00+09")]
    [InlineData("")]
    public void Read_TimeWithoutOffset_IsNone(string text) => Assert.Null(OpensAtOf(text));

    private static DateTimeOffset? OpensAtOf(string text) => RoundRequestJson.Read(JsonSerializer.SerializeToElement(new { opensAt = text })).OpensAt;
}
