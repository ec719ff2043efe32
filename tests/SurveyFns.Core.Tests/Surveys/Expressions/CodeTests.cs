using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class CodeTests
{
    private static readonly ChoicesAnswer DnaAndCells = new(["dna", "cells"]);

    [Theory]
    [InlineData("active", 'T')]
    [InlineData("dormant", 'T')]
    [InlineData("closed", 'F')]
    [InlineData(null, '?')]
    public void In_Choice_IsOneOfTheCodes(string? code, char expected)
    {
        var rule = new ARule("""{"in": [{"item": "activity"}, ["active", "dormant"]]}""")
            .With("activity", code is null ? null : new ChoiceAnswer(code));

        Assert.Equal(expected, TruthTables.Letter(rule.Evaluate()));
    }

    [Theory]
    [InlineData("""{"contains": [{"item": "techniques"}, "cells"]}""", 'T')]
    [InlineData("""{"contains": [{"item": "techniques"}, "none"]}""", 'F')]
    [InlineData("""{"contains": [{"last": "techniques"}, "cells"]}""", '?')]
    [InlineData("""{"containsItem": [{"item": "techniques"}, {"item": "main_technique"}]}""", 'T')]
    [InlineData("""{"containsItem": [{"last": "techniques"}, {"item": "main_technique"}]}""", '?')]
    [InlineData("""{"containsItem": [{"item": "techniques"}, {"last": "main_technique"}]}""", '?')]
    public void Contains_SetOfCodes_HoldsTheCode(string rule, char expected) => Assert.Equal(
        expected,
        TruthTables.Letter(new ARule(rule).With("techniques", DnaAndCells).With("main_technique", new ChoiceAnswer("dna")).Evaluate()));

    [Fact]
    public void ContainsItem_OtherCode_IsFalse()
    {
        var rule = new ARule("""{"containsItem": [{"item": "techniques"}, {"item": "main_technique"}]}""");

        Assert.True(rule.With("techniques", DnaAndCells).With("main_technique", new ChoiceAnswer("proteins")).Evaluate().IsFalse);
    }

    [Fact]
    public void Count_SetOfCodesOrRows_IsTheirNumber()
    {
        var rows = new RowsAnswer([AnswerSet.Empty, AnswerSet.Empty, AnswerSet.Empty]);

        Assert.Equal(2, ArithmeticTests.Number(new ARule("""{"count": {"item": "techniques"}}""").With("techniques", DnaAndCells).Evaluate()));
        Assert.Equal(3, ArithmeticTests.Number(new ARule("""{"count": {"item": "partners"}}""").With("partners", rows).Evaluate()));
        Assert.Equal(3, ArithmeticTests.Number(new ARule("""{"count": {"last": "partners"}}""").WithLast("partners", rows).Evaluate()));
        Assert.True(new ARule("""{"count": {"item": "techniques"}}""").Evaluate().IsBlank);
        Assert.True(new ARule("""{"count": {"item": "partners"}}""").Evaluate().IsBlank);
    }

    [Theory]
    [InlineData("research", 0)]
    [InlineData("sales", 2)]
    public void Position_Choice_CountsFromZeroInTheList(string code, int expected)
    {
        Assert.Equal(
            expected, ArithmeticTests.Number(new ARule("""{"position": {"item": "stage"}}""").With("stage", new ChoiceAnswer(code)).Evaluate()));
        Assert.Equal(
            expected, ArithmeticTests.Number(new ARule("""{"position": {"last": "stage"}}""").WithLast("stage", new ChoiceAnswer(code)).Evaluate()));
    }

    [Fact]
    public void Position_BlankUnknownOrForeignCode_IsBlank()
    {
        const string Rule = """{"position": {"item": "stage"}}""";

        Assert.True(new ARule(Rule).Evaluate().IsBlank);
        Assert.True(new ARule(Rule).With("stage", UnknownAnswer.Instance).Evaluate().IsBlank);
        Assert.True(new ARule(Rule).With("stage", new ChoiceAnswer("elsewhere")).Evaluate().IsBlank);
    }

    [Fact]
    public void Attribute_EveryValueANumber_IsANumber() => Assert.Equal(new Value.NumberValue(2004), Attribute("first_year", "research"));

    [Fact]
    public void Attribute_EveryValueADate_IsADate()
    {
        Assert.Equal(new Value.DateValue(new(2004, 4, 1)), Attribute("opened", "research"));
        Assert.Equal(new Value.DateValue(new(2007, 4, 15)), Attribute("opened", "pilot"));
    }

    [Fact]
    public void Attribute_SomeValueOfAnotherForm_IsATextForAllCodes() => Assert.Equal(new Value.TextValue("2004"), Attribute("note", "research"));

    [Theory]
    [InlineData("sales")]
    [InlineData("elsewhere")]
    [InlineData(null)]
    public void Attribute_CodeWithoutIt_IsBlank(string? code) => Assert.True(Attribute("first_year", code).IsBlank);

    [Theory]
    [InlineData("research", 'T')]
    [InlineData("research,pilot", 'F')]
    [InlineData("pilot,sales", 'F')]
    [InlineData("research,sales", '?')]
    [InlineData(null, '?')]
    public void AllCodes_ConditionOnAttribute_FalseForAnyDecides(string? codes, char expected)
    {
        var rule = new ARule("""{"allCodes": [{"item": "past_stages"}, {"<": [{"code": "first_year"}, 2005]}]}""")
            .With("past_stages", codes is null ? null : new ChoicesAnswer(codes.Split(',')));

        Assert.Equal(expected, TruthTables.Letter(rule.Evaluate()));
    }

    [Theory]
    [InlineData("research,pilot", 'T')]
    [InlineData("research,sales", 'F')]
    public void AllCodes_ConditionOnTheCodeAndOnAnItem_SeesBoth(string codes, char expected)
    {
        var rule = new ARule("""{"allCodes": [{"item": "past_stages"}, {"<=": [{"position": {"code": "id"}}, {"position": {"item": "stage"}}]}]}""")
            .With("past_stages", new ChoicesAnswer(codes.Split(','))).With("stage", new ChoiceAnswer("pilot"));

        Assert.Equal(expected, TruthTables.Letter(rule.Evaluate()));
    }

    [Fact]
    public void Code_OutsideOfAllCodes_IsBlank() => Assert.Same(Value.Blank, new CurrentCode().Evaluate(Scopes.Empty));

    private static Value Attribute(string name, string? code) =>
        new ARule($$"""{"attribute": [{"item": "stage"}, "{{name}}"]}""")
            .With("stage", code is null ? null : new ChoiceAnswer(code)).Evaluate();
}
