using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class AnswerReadingTests
{
    private static readonly ChoiceAnswer Walk = new("walk");

    [Fact]
    public void ValueOf_EveryAnswer_IsOfTheRightKind()
    {
        Assert.Equal(new Value.NumberValue(1.5m), Value.Of(new NumberAnswer(1.5m)));
        Assert.Equal(new Value.TextValue("a"), Value.Of(new TextAnswer("a")));
        Assert.Equal(new Value.TextValue("a"), Value.Of(new ChoiceAnswer("a")));
        Assert.Equal(new Value.DateValue(new(2026, 3, 31)), Value.Of(new DateAnswer(new(2026, 3, 31))));
        Assert.Equal(new Value.DateValue(new(2026, 3, 1)), Value.Of(new YearMonthAnswer(2026, 3)));
        Assert.Equal(["a", "b"], Assert.IsType<Value.CodesValue>(Value.Of(new ChoicesAnswer(["a", "b"]))).Codes);
    }

    [Fact]
    public void ValueOf_AnswerWithoutValue_IsBlank()
    {
        Assert.Same(Value.Blank, Value.Of((Answer?)null));
        Assert.Same(Value.Blank, Value.Of(UnknownAnswer.Instance));
        Assert.Same(Value.Blank, Value.Of(new RowsAnswer([AnswerSet.Empty])));
        Assert.Same(Value.Blank, Value.Of(new YearMonthAnswer(2026, 13)));
        Assert.Same(Value.Blank, Value.Of(new YearMonthAnswer(0, 1)));
    }

    [Theory]
    [InlineData("""{"answered": "employees"}""", "FTFF")]
    [InlineData("""{"isUnknown": "employees"}""", "FFTF")]
    [InlineData("""{"answered": "partners"}""", "FFFT")]
    public void Answered_IsUnknown_AreNeverBlank(string rule, string expected)
    {
        Value[] values =
        [
            new ARule(rule).Evaluate(),
            new ARule(rule).With("employees", new NumberAnswer(0)).Evaluate(),
            new ARule(rule).With("employees", UnknownAnswer.Instance).Evaluate(),
            new ARule(rule).With("partners", new RowsAnswer([AnswerSet.Empty])).Evaluate(),
        ];

        Assert.Equal(expected, string.Concat(values.Select(TruthTables.Letter)));
    }

    [Fact]
    public void Item_InsideARow_IsThatOfTheRowFirstAndElseOfTheResponse()
    {
        var rule = """{"and": [{"==": [{"item": "travel_band"}, "walk"]}, {"==": [{"item": "activity"}, "active"]}]}""";

        Assert.True(new ARule(rule).InRow("travel_band", Walk).With("activity", new ChoiceAnswer("active")).Evaluate().IsTrue);
        Assert.True(new ARule(rule).InRow("travel_band", Walk).With("activity", new ChoiceAnswer("closed")).Evaluate().IsFalse);
        Assert.True(new ARule(rule).InRow("travel_band", null).With("activity", new ChoiceAnswer("active")).Evaluate().IsBlank);
    }

    [Fact]
    public void Last_InsideARow_IsThatOfTheMatchingRowAndElseOfTheResponse()
    {
        var row = """{"==": [{"item": "travel_band"}, {"last": "travel_band"}]}""";
        var response = """{"==": [{"last": "employees"}, 5]}""";

        Assert.True(new ARule(row).InRow("travel_band", Walk).InLastRow("travel_band", Walk).Evaluate().IsTrue);
        Assert.True(new ARule(row).InRow("travel_band", Walk).InLastRow("travel_band", new ChoiceAnswer("car")).Evaluate().IsFalse);
        Assert.True(new ARule(row).InRow("travel_band", Walk).Evaluate().IsBlank);
        Assert.True(new ARule(response).InRow("travel_band", Walk).WithLast("employees", new NumberAnswer(5)).Evaluate().IsTrue);
    }

    [Fact]
    public void Last_NoEarlierResponse_IsBlank() => Assert.True(new ARule("""{"last": "employees"}""").Evaluate().IsBlank);

    [Fact]
    public void Round_ReferenceDateAndYear_AreThoseOfTheScope()
    {
        Assert.Equal(new Value.DateValue(new(2026, 12, 31)), new ARule("""{"round": "referenceDate"}""").Evaluate());
        Assert.Equal(new Value.NumberValue(2026), new ARule("""{"round": "year"}""").Evaluate());
    }

    [Fact]
    public void References_WholeExpression_NamesEveryItemItReads()
    {
        var expression = new ARule("""
            {"or": [
              {"not": {"<": [{"abs": {"-": [{"item": "employees"}, {"last": "women"}]}}, {"sumOf": ["share"]}]}},
              {"and": [{"answered": "stage"}, {"isUnknown": "founded_on"}, {"in": [{"item": "activity"}, ["active"]]}]},
              {"allCodes": [{"item": "past_stages"}, {"<": [{"code": "first_year"}, {"round": "year"}]}]},
              {"containsItem": [{"item": "techniques"}, {"item": "main_technique"}]},
              {"==": [{"count": {"last": "partners"}}, {"+": [{"monthsBetween": [{"item": "year_end"}, {"round": "referenceDate"}]}, 1]}]}]}
            """).Read();

        Assert.Equal(
            "activity employees founded_on last.partners last.women main_technique past_stages share stage techniques year_end",
            string.Join(' ', expression.References.Select(read => read.Last ? $"last.{read.Item}" : read.Item).Order(StringComparer.Ordinal)));
    }
}
