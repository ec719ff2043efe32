using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Evaluate_AnyExpressionWithAnyAnswers_YieldsAValueAndNeverThrows(int seed)
    {
        var random = new RandomExpressions(seed);
        var yielded = new HashSet<Type>();
        for (var round = 0; round < 5_000; round++)
        {
            yielded.Add(random.Expression(depth: round % 5).Evaluate(random.Scope()).GetType());
        }

        Assert.Equal(6, yielded.Count);
    }

    [Fact]
    public void Evaluate_EditsAndRoutingWithAnyAnswers_YieldTruthOrBlank()
    {
        var random = new RandomExpressions(seed: 4);
        var definition = ARule.Definition;
        Expression[] conditions =
        [
            .. definition.Edits.SelectMany(edit => new[] { edit.When, edit.Require }).OfType<Expression>(),
            .. definition.Sections.Select(section => section.When).OfType<Expression>(),
            .. definition.ItemsInOrder.SelectMany(item => item.Items.Prepend(item)).Select(item => item.When).OfType<Expression>(),
        ];

        Assert.NotEmpty(conditions);
        for (var round = 0; round < 500; round++)
        {
            var scope = random.Scope();
            Assert.All(conditions, condition => Assert.Contains(TruthTables.Letter(condition.Evaluate(scope)), "TF?"));
        }
    }

    /// <summary>A rule of two answers, a product and two comparisons: what it allocates is a few small values, no lists and no strings.</summary>
    [Fact]
    public void Evaluate_TypicalRule_AllocatesLittle()
    {
        var rule = new ARule("""
            {"and": [{"<=": [{"item": "women"}, {"*": [{"last": "employees"}, 2]}]}, {"==": [{"item": "activity"}, "active"]}]}
            """);
        var expression = rule.Read();
        var scope = Scopes.Empty with
        {
            Answers = new(
            [
                KeyValuePair.Create<string, Core.Surveys.Answers.Answer>("women", new Core.Surveys.Answers.NumberAnswer(3)),
                KeyValuePair.Create<string, Core.Surveys.Answers.Answer>("activity", new Core.Surveys.Answers.ChoiceAnswer("active")),
            ]),
            Last = new([KeyValuePair.Create<string, Core.Surveys.Answers.Answer>("employees", new Core.Surveys.Answers.NumberAnswer(9))]),
        };
        Assert.True(expression.Evaluate(scope).IsTrue);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            expression.Evaluate(scope);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 160);
    }
}
