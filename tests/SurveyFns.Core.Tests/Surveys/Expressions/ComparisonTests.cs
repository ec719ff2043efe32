using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("==", "FTF")]
    [InlineData("!=", "TFT")]
    [InlineData("<", "TFF")]
    [InlineData("<=", "TTF")]
    [InlineData(">", "FFT")]
    [InlineData(">=", "FTT")]
    public void Comparison_NumbersAndDates_LessEqualGreater(string name, string expected)
    {
        var numbers = new[] { 4m, 5m, 6m }.Select(number =>
            new ARule($$"""{"{{name}}": [{"item": "employees"}, 5]}""").With("employees", new NumberAnswer(number)).Evaluate());
        var dates = new[] { 1, 2, 3 }.Select(day =>
            new ARule($$"""{"{{name}}": [{"item": "year_end"}, "2026-03-02"]}""").With("year_end", new DateAnswer(new(2026, 3, day))).Evaluate());

        Assert.Equal(expected, string.Concat(numbers.Select(TruthTables.Letter)));
        Assert.Equal(expected, string.Concat(dates.Select(TruthTables.Letter)));
    }

    [Theory]
    [InlineData("==")]
    [InlineData("!=")]
    [InlineData("<")]
    [InlineData("<=")]
    [InlineData(">")]
    [InlineData(">=")]
    public void Comparison_BlankOrUnknownOperand_IsBlank(string name)
    {
        var rule = $$"""{"{{name}}": [{"item": "employees"}, {"item": "women"}]}""";

        Assert.True(new ARule(rule).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("employees", new NumberAnswer(1)).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("women", new NumberAnswer(1)).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("employees", UnknownAnswer.Instance).With("women", new NumberAnswer(1)).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("employees", new NumberAnswer(1)).With("women", UnknownAnswer.Instance).Evaluate().IsBlank);
    }

    [Theory]
    [InlineData("==", "dna", 'T')]
    [InlineData("==", "cells", 'F')]
    [InlineData("!=", "dna", 'F')]
    [InlineData("!=", "cells", 'T')]
    public void Comparison_Choices_AreEqualOrNot(string name, string code, char expected)
    {
        var rule = new ARule($$"""{"{{name}}": [{"item": "main_technique"}, "dna"]}""").With("main_technique", new ChoiceAnswer(code));

        Assert.Equal(expected, TruthTables.Letter(rule.Evaluate()));
    }

    [Fact]
    public void Comparison_SetsOfCodes_AreEqualWhereTheyHoldTheSame()
    {
        var rule = """{"==": [{"item": "techniques"}, {"last": "techniques"}]}""";
        var both = new ChoicesAnswer(["dna", "cells"]);

        Assert.True(new ARule(rule).With("techniques", both).WithLast("techniques", new ChoicesAnswer(["dna", "cells"])).Evaluate().IsTrue);
        Assert.True(new ARule(rule).With("techniques", both).WithLast("techniques", new ChoicesAnswer(["dna"])).Evaluate().IsFalse);
        Assert.True(new ARule(rule).With("techniques", both).Evaluate().IsBlank);
    }

    [Fact]
    public void Comparison_Conditions_AreEqualOrNot()
    {
        var rule = """{"==": [{"answered": "employees"}, {"answered": "women"}]}""";

        Assert.True(new ARule(rule).Evaluate().IsTrue);
        Assert.True(new ARule(rule).With("women", new NumberAnswer(0)).Evaluate().IsFalse);
    }

    [Fact]
    public void Comparison_YearMonth_IsItsFirstDay()
    {
        var rule = """{"==": [{"item": "founded_on"}, "2019-04-01"]}""";

        Assert.True(new ARule(rule).With("founded_on", new YearMonthAnswer(2019, 4)).Evaluate().IsTrue);
        Assert.True(new ARule(rule).With("founded_on", new YearMonthAnswer(2019, 5)).Evaluate().IsFalse);
    }

    [Fact]
    public void Comparison_DifferentKindsAtRunTime_IsBlank()
    {
        Literal[] kinds =
        [
            new(Value.Of(1m)), new(Value.Of("1")), new(Value.Of(new DateOnly(2026, 1, 1))), new(Value.True), new(new Value.CodesValue(["1"])),
        ];

        foreach (var comparison in Enum.GetValues<ComparisonOperator>())
        {
            foreach (var (left, right) in kinds.SelectMany(left => kinds.Where(right => right != left).Select(right => (left, right))))
            {
                Assert.Same(Value.Blank, new Comparison(comparison, left, right).Evaluate(Scopes.Empty));
            }
        }
    }

    [Fact]
    public void Comparison_OrderOfTexts_IsBlank() =>
        Assert.Same(
            Value.Blank,
            new Comparison(ComparisonOperator.Less, new Literal(Value.Of("a")), new Literal(Value.Of("b"))).Evaluate(Scopes.Empty));
}
