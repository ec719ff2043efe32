using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class ArithmeticTests
{
    private const string Operands = """[{"item": "employees"}, {"item": "women"}]""";
    private const string ThreeOperands = """[{"item": "employees"}, {"item": "women"}, 10]""";

    [Theory]
    [InlineData("+", Operands, "8")]
    [InlineData("+", ThreeOperands, "18")]
    [InlineData("*", Operands, "12")]
    [InlineData("*", ThreeOperands, "120")]
    [InlineData("-", Operands, "4")]
    [InlineData("/", Operands, "3")]
    public void Arithmetic_Numbers_IsExact(string name, string operands, string expected)
    {
        var rule = new ARule($$"""{"{{name}}": {{operands}}}""").With("employees", new NumberAnswer(6)).With("women", new NumberAnswer(2));

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Number(rule.Evaluate()));
    }

    [Theory]
    [InlineData("+")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("/")]
    public void Arithmetic_BlankOrUnknownOperand_IsBlank(string name)
    {
        var rule = $$"""{"{{name}}": {{Operands}}}""";

        Assert.True(new ARule(rule).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("employees", new NumberAnswer(1)).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("women", new NumberAnswer(1)).Evaluate().IsBlank);
        Assert.True(new ARule(rule).With("employees", UnknownAnswer.Instance).With("women", new NumberAnswer(1)).Evaluate().IsBlank);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    public void Divide_ByZero_IsBlank(string zero) => Assert.True(
        new ARule($$"""{"/": [{"item": "employees"}, {{zero}}]}""").With("employees", new NumberAnswer(1)).Evaluate().IsBlank);

    [Fact]
    public void Divide_DecimalFraction_HasNoBinaryError() =>
        Assert.Equal(0.1m, Number(new ARule("""{"-": [0.3, 0.2]}""").Evaluate()));

    [Theory]
    [InlineData("""{"+": [MAX, MAX]}""")]
    [InlineData("""{"-": [MIN, MAX]}""")]
    [InlineData("""{"*": [MAX, 2]}""")]
    [InlineData("""{"*": [MAX, MIN]}""")]
    [InlineData("""{"/": [MAX, 0.0000000000000000000000000001]}""")]
    [InlineData("""{"sumOf": ["employees", "women"]}""")]
    public void Arithmetic_ResultTooLarge_IsBlank(string rule)
    {
        var json = rule.Replace("MAX", """{"item": "employees"}""").Replace("MIN", """{"item": "share"}""");
        var evaluated = new ARule(json)
            .With("employees", new NumberAnswer(decimal.MaxValue))
            .With("women", new NumberAnswer(decimal.MaxValue))
            .With("share", new NumberAnswer(decimal.MinValue))
            .Evaluate();

        Assert.True(evaluated.IsBlank);
    }

    [Theory]
    [InlineData(-3, 3)]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    public void Absolute_Number_LosesItsSign(int number, int expected) =>
        Assert.Equal(expected, Number(new ARule("""{"abs": {"item": "employees"}}""").With("employees", new NumberAnswer(number)).Evaluate()));

    [Fact]
    public void Absolute_Blank_IsBlank() => Assert.True(new ARule("""{"abs": {"item": "employees"}}""").Evaluate().IsBlank);

    [Fact]
    public void SumOf_SomeAnswered_SumsThose()
    {
        var rule = new ARule("""{"sumOf": ["employees", "women", "share"]}""")
            .With("employees", new NumberAnswer(5)).With("women", UnknownAnswer.Instance).With("share", new NumberAnswer(0.5m));

        Assert.Equal(5.5m, Number(rule.Evaluate()));
    }

    [Fact]
    public void SumOf_NoneAnswered_IsBlank() =>
        Assert.True(new ARule("""{"sumOf": ["employees", "women"]}""").With("women", UnknownAnswer.Instance).Evaluate().IsBlank);

    [Fact]
    public void SumOf_ZeroAnswered_IsZero() =>
        Assert.Equal(0, Number(new ARule("""{"sumOf": ["employees", "women"]}""").With("women", new NumberAnswer(0)).Evaluate()));

    internal static decimal Number(Value value) => Assert.IsType<Value.NumberValue>(value).Number;
}
