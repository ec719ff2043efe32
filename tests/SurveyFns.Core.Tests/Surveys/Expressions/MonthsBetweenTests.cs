using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class MonthsBetweenTests
{
    [Theory]
    [InlineData("2025-03-31", "2026-03-31", 12)]
    [InlineData("2025-03-31", "2026-03-30", 11)]
    [InlineData("2026-01-15", "2026-01-15", 0)]
    [InlineData("2026-01-15", "2026-02-14", 0)]
    [InlineData("2026-01-15", "2026-02-15", 1)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2023-02-28", "2024-02-29", 12)]
    [InlineData("2026-03-31", "2025-03-31", -12)]
    [InlineData("2026-02-28", "2026-01-31", -1)]
    [InlineData("2026-02-14", "2026-01-15", 0)]
    [InlineData("0001-01-01", "9999-12-31", 119987)]
    [InlineData("9999-12-31", "0001-01-01", -119987)]
    public void MonthsBetween_TwoDates_AreWholeMonths(string from, string to, int expected)
    {
        var rule = new ARule($$"""{"monthsBetween": ["{{from}}", {"item": "year_end"}]}""").With("year_end", new DateAnswer(Date(to)));

        Assert.Equal(expected, ArithmeticTests.Number(rule.Evaluate()));
    }

    [Fact]
    public void MonthsBetween_Blank_IsBlank()
    {
        Assert.True(new ARule("""{"monthsBetween": [{"item": "year_end"}, "2026-01"]}""").Evaluate().IsBlank);
        Assert.True(new ARule("""{"monthsBetween": ["2026-01", {"item": "founded_on"}]}""")
            .With("founded_on", UnknownAnswer.Instance).Evaluate().IsBlank);
    }

    /// <summary>The definition of a whole month, written the other way round: the last n that does not lead past the later date.</summary>
    [Fact]
    public void MonthsBetween_ManyDates_AgreeWithAddingMonths()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 5000; round++)
        {
            var from = new DateOnly(1990, 1, 1).AddDays(random.Next(20000));
            var to = from.AddDays(random.Next(2000));
            var expected = Enumerable.Range(0, 80).Last(months => from.AddMonths(months) <= to);
            var expression = new MonthsBetween(new Literal(Value.Of(from)), new Literal(Value.Of(to)));

            Assert.Equal(expected, ArithmeticTests.Number(expression.Evaluate(Scopes.Empty)));
        }
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
