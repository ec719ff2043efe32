using System.Collections.Frozen;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>
/// One walk along the questions in their order. A question that is not asked loses its answer, so that it is blank for the
/// conditions of those that follow.
/// </summary>
internal sealed class PathWalk(IReadOnlyList<Item> items, SetReading read, Func<AnswerSet, EvaluationScope> scopeOf)
{
    private readonly AnswerReading[] readings = (AnswerReading[])read.Readings.Clone();
    private AnswerSet? answers;
    private EvaluationScope? scope;
    private HashSet<string>? offPath;
    private Dictionary<string, IReadOnlyList<AnswerCandidate>>? rows;
    private int next;

    // Building a set costs more than asking it: it is built again only after an answer was dropped.
    private AnswerSet Answers => answers ??= new AnswerSet(Given());

    private EvaluationScope Scope => scope ??= scopeOf(Answers);

    public bool Asks(Expression? when) => when is null || when.Evaluate(Scope).IsTrue;

    /// <summary>The next question, asked unless its section is not.</summary>
    public void Step(bool sectionAsked)
    {
        var (item, position) = (items[next], next++);
        if (!sectionAsked || !Asks(item.When))
        {
            Drop(position);
        }
        else if (readings[position].Rows is { } sent)
        {
            WalkRows(item, position, sent);
        }
    }

    public AnswerCandidate End(int? position) => new()
    {
        Position = position,
        Answers = Answers,
        Problems = Problems(),
        OffPath = offPath ?? (IReadOnlySet<string>)FrozenSet<string>.Empty,
        Rows = rows ?? AnswerCandidate.NoRows,
        UnknownItems = read.UnknownItems,
    };

    private void Drop(int position)
    {
        (offPath ??= new(StringComparer.Ordinal)).Add(items[position].Id);
        Replace(position, AnswerReading.Blank);
    }

    private void Replace(int position, AnswerReading reading)
    {
        (answers, scope) = Equals(reading.Answer, readings[position].Answer) ? (answers, scope) : (null, null);
        readings[position] = reading;
    }

    private void WalkRows(Item group, int position, IReadOnlyList<RowReading> sent)
    {
        var walked = sent.Select(row => WalkRow(group, row)).Where(row => !row.IsBlank).ToList();
        (rows ??= new(StringComparer.Ordinal)).Add(group.Id, walked);
        var answered = walked.Where(row => row.Answers.Count > 0).Select(row => row.Answers).ToList();
        Replace(position, answered.Count == 0 ? AnswerReading.Blank : new RowsAnswer(answered));
    }

    private AnswerCandidate WalkRow(Item group, RowReading row)
    {
        var walk = new PathWalk(group.Items, row.Answers, answers => Scope with { Group = group, Row = answers });
        for (var index = 0; index < group.Items.Count; index++)
        {
            walk.Step(sectionAsked: true);
        }

        return walk.End(row.Position);
    }

    private IEnumerable<KeyValuePair<string, Answer>> Given()
    {
        for (var index = 0; index < readings.Length; index++)
        {
            if (readings[index].Answer is { } answer)
            {
                yield return new(items[index].Id, answer);
            }
        }
    }

    private IReadOnlyDictionary<string, Problem> Problems()
    {
        Dictionary<string, Problem>? problems = null;
        for (var index = 0; index < readings.Length; index++)
        {
            if (readings[index].Problem is { } problem)
            {
                (problems ??= new(StringComparer.Ordinal)).Add(items[index].Id, problem);
            }
        }

        return problems ?? AnswerCandidate.NoProblems;
    }
}
