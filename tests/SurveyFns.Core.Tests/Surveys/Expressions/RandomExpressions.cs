using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

/// <summary>Expressions and answers that nobody checked: any node over any operand, any answer for any item.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly decimal[] Numbers =
        [0, 1, -1, 0.1m, 1e-28m, 999_999_999_999_999, -999_999_999_999_999, decimal.MaxValue, decimal.MinValue, 7.9e27m];

    private static readonly string[] Items = [.. ARule.Definition.Items.Keys, "name", "travel_band", "partner_since", "nowhere"];
    private static readonly string[] Codes = ["active", "dna", "cells", "none", "research", "pilot", "walk", "402036", "elsewhere", ""];

    private readonly Random random = new(seed);

    public Expression Expression(int depth) => depth == 0 ? Leaf() : random.Next(20) switch
    {
        0 => new Comparison(Any(Enum.GetValues<ComparisonOperator>()), Expression(depth - 1), Expression(depth - 1)),
        1 => new And(Some(depth)),
        2 => new Or(Some(depth)),
        3 => new Not(Expression(depth - 1)),
        4 => new Add(Some(depth)),
        5 => new Multiply(Some(depth)),
        6 => new Subtract(Expression(depth - 1), Expression(depth - 1)),
        7 => new Divide(Expression(depth - 1), Expression(depth - 1)),
        8 => new Absolute(Expression(depth - 1)),
        9 => new SumOf([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(Items))]),
        10 => new In(Expression(depth - 1), Codes.ToHashSet()),
        11 => new Contains(Expression(depth - 1), Expression(depth - 1)),
        12 => new CodeCount(Expression(depth - 1)),
        13 => new MonthsBetween(Expression(depth - 1), Expression(depth - 1)),
        14 => new Position(Expression(depth - 1), AnyList()),
        15 => new AttributeOfCode(Expression(depth - 1), AnyAttribute()),
        16 => new AllCodes(Expression(depth - 1), Expression(depth - 1)),
        _ => Leaf(),
    };

    public EvaluationScope Scope() => new()
    {
        Definition = ARule.Definition,
        ReferenceDate = AnyDate(),
        Answers = AnySet(depth: 1),
        Last = random.Next(2) == 0 ? null : AnySet(depth: 1),
        Row = random.Next(2) == 0 ? null : AnySet(depth: 0),
        LastRow = random.Next(2) == 0 ? null : AnySet(depth: 0),
    };

    private Expression Leaf() => random.Next(10) switch
    {
        0 => new Literal(Value.Of(Any(Numbers))),
        1 => new Literal(Value.Of(Any(Codes))),
        2 => new Literal(Any(Value.True, Value.False, Value.Blank)),
        3 => Any<Expression>(new RoundReferenceDate(), new RoundYear(), new CurrentCode()),
        4 => new Answered(Any(Items)),
        5 => new IsUnknown(Any(Items)),
        6 => new RowCount(Any(Items), random.Next(2) == 0),
        7 => new LastValue(Any(Items)),
        _ => new ItemValue(Any(Items)),
    };

    private AnswerSet AnySet(int depth) =>
        new(Items.Where(_ => random.Next(4) != 0).Select(item => KeyValuePair.Create(item, AnyAnswer(depth))));

    private Answer AnyAnswer(int depth) => random.Next(8) switch
    {
        0 => UnknownAnswer.Instance,
        1 => new DateAnswer(AnyDate()),
        2 => new YearMonthAnswer(random.Next(-1, 10_001), random.Next(-1, 14)),
        3 => new TextAnswer(Any(Codes)),
        4 => new ChoiceAnswer(Any(Codes)),
        5 => new ChoicesAnswer([.. Codes.Where(_ => random.Next(3) == 0)]),
        6 when depth > 0 => new RowsAnswer([AnySet(depth - 1), AnySet(depth - 1)]),
        _ => new NumberAnswer(Any(Numbers)),
    };

    private List<Expression> Some(int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Expression(depth - 1))];

    private DateOnly AnyDate() => Any(
        DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29), new(2025, 2, 28), DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)));

    private AttributeValues AnyAttribute() =>
        AttributeValues.Of(ARule.Definition.CodeLists["stages"], Any("first_year", "opened", "note"))!;

    private CodeList AnyList() => Any([.. ARule.Definition.CodeLists.Values]);

    private T Any<T>(params T[] of) => of[random.Next(of.Length)];
}
