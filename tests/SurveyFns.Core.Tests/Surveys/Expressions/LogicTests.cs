using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class LogicTests
{
    [Theory]
    [InlineData("TT", 'T')]
    [InlineData("TF", 'F')]
    [InlineData("T?", '?')]
    [InlineData("FT", 'F')]
    [InlineData("FF", 'F')]
    [InlineData("F?", 'F')]
    [InlineData("?T", '?')]
    [InlineData("?F", 'F')]
    [InlineData("??", '?')]
    [InlineData("TTT", 'T')]
    [InlineData("T?F", 'F')]
    [InlineData("?TT", '?')]
    public void And_EveryCombination_FalseDecides(string operands, char expected) =>
        Assert.Equal(expected, TruthTables.Letter(TruthTables.Evaluate(Operator("and", operands))));

    [Theory]
    [InlineData("TT", 'T')]
    [InlineData("TF", 'T')]
    [InlineData("T?", 'T')]
    [InlineData("FT", 'T')]
    [InlineData("FF", 'F')]
    [InlineData("F?", '?')]
    [InlineData("?T", 'T')]
    [InlineData("?F", '?')]
    [InlineData("??", '?')]
    [InlineData("FFF", 'F')]
    [InlineData("F?T", 'T')]
    [InlineData("?FF", '?')]
    public void Or_EveryCombination_TrueDecides(string operands, char expected) =>
        Assert.Equal(expected, TruthTables.Letter(TruthTables.Evaluate(Operator("or", operands))));

    [Theory]
    [InlineData('T', 'F')]
    [InlineData('F', 'T')]
    [InlineData('?', '?')]
    public void Not_EveryOperand_IsTheOppositeAndKeepsBlank(char operand, char expected) =>
        Assert.Equal(expected, TruthTables.Letter(TruthTables.Evaluate($$"""{"not": {{TruthTables.Condition(operand, "employees")}}}""")));

    [Theory]
    [InlineData("true", 'T')]
    [InlineData("false", 'F')]
    public void Literal_Truth_IsItself(string literal, char expected) =>
        Assert.Equal(expected, TruthTables.Letter(new ARule(literal).Evaluate()));

    [Fact]
    public void And_OperandThatIsNoTruth_IsBlank() =>
        Assert.Same(Value.Blank, new And([new Literal(Value.Of("x")), new Literal(Value.True)]).Evaluate(Scopes.Empty));

    private static string Operator(string name, string operands)
    {
        string[] items = ["employees", "women", "share"];
        return $$"""{"{{name}}": [{{string.Join(',', operands.Select((truth, index) => TruthTables.Condition(truth, items[index])))}}]}""";
    }
}
