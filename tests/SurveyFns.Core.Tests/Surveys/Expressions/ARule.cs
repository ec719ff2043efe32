using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

/// <summary>An expression over the items of <see cref="ADefinition"/>, and the answers it is evaluated with.</summary>
internal sealed class ARule(string json)
{
    private static readonly Lazy<SurveyDefinition> LazyDefinition = new(() => ADefinition.For2026().Build());

    private readonly Dictionary<string, Answer> answers = [];
    private readonly Dictionary<string, Answer> last = [];
    private readonly Dictionary<string, Answer> row = [];
    private readonly Dictionary<string, Answer> lastRow = [];
    private string? group;

    public static SurveyDefinition Definition => LazyDefinition.Value;

    public ARule With(string item, Answer? answer) => Add(answers, item, answer);

    public ARule WithLast(string item, Answer? answer) => Add(last, item, answer);

    public ARule InRow(string item, Answer? answer)
    {
        group = "partners";
        return Add(row, item, answer);
    }

    public ARule InLastRow(string item, Answer? answer)
    {
        group = "partners";
        return Add(lastRow, item, answer);
    }

    public Value Evaluate() => Read().Evaluate(new EvaluationScope
    {
        Definition = Definition,
        ReferenceDate = new DateOnly(2026, 12, 31),
        Answers = new AnswerSet(answers),
        Last = last.Count == 0 ? null : new AnswerSet(last),
        Group = group is null ? null : Definition.Items[group],
        Row = group is null ? null : new AnswerSet(row),
        LastRow = lastRow.Count == 0 ? null : new AnswerSet(lastRow),
    });

    public Expression Read()
    {
        var (expression, problems) = ReadWithProblems();
        Assert.Empty(problems);
        return expression!;
    }

    public (Expression? Expression, IReadOnlyList<DefinitionProblem> Problems) ReadWithProblems(
        IReadOnlyDictionary<string, Item>? lastItems = null, Item? inGroup = null)
    {
        using var document = JsonDocument.Parse(json);
        var log = new ProblemLog("rule.json");
        var context = new ExpressionContext
        {
            Items = Definition.Items,
            LastItems = lastItems,
            Group = inGroup ?? (group is null ? null : Definition.Items[group]),
        };
        var read = new ExpressionReader(context).Read(new Place(document.RootElement, "", log));
        return (read?.Expression, log.Problems);
    }

    private ARule Add(Dictionary<string, Answer> to, string item, Answer? answer)
    {
        if (answer is not null)
        {
            to.Add(item, answer);
        }

        return this;
    }
}
