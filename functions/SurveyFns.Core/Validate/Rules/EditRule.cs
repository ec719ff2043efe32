using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Reading;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>
/// An edit of the definition, made ready. It says something only where <c>when</c> is true (or absent) and <c>require</c> is
/// false, the item that carries it is asked, and none of the items it names or reads has a hard finding of its own.
/// </summary>
internal sealed class EditRule
{
    private const string LastPrefix = "last.";

    private readonly Edit edit;
    private readonly Dictionary<string, Item> rowItems;
    private readonly SurveyDefinition definition;
    private readonly string[] reads;
    private readonly MessageTemplate message;

    public EditRule(SurveyDefinition definition, Edit edit)
    {
        this.definition = definition;
        this.edit = edit;
        Group = edit.Each is null ? null : definition.Items[edit.Each];
        rowItems = Group?.Items.ToDictionary(item => item.Id, StringComparer.Ordinal) ?? [];
        message = new MessageTemplate(edit.Message);
        var references = edit.Require.References.Concat(edit.When?.References ?? []);
        reads = [.. edit.Items.Concat(references.Where(reference => !reference.Last).Select(reference => reference.Item)).Distinct()];
    }

    public Item? Group { get; }

    /// <summary>The item that carries the message.</summary>
    public string Carrier => edit.Items[0];

    /// <summary>Judges the response as a whole.</summary>
    public FindingDetails? Judge(ResponseCandidate candidate)
    {
        if (candidate.Response.OffPath.Contains(Carrier) || IsFlawed(candidate, row: null) || Holds(candidate.Scope))
        {
            return null;
        }

        return new FindingDetails(Message(candidate.Scope), [.. edit.Items.Skip(1)]);
    }

    /// <summary>Judges one row.</summary>
    public FindingDetails? Judge(ResponseCandidate candidate, AnswerCandidate row)
    {
        if (row.OffPath.Contains(Carrier) || IsFlawed(candidate, row))
        {
            return null;
        }

        var last = LastRows.Matching(Group!, row.Answers, candidate.Scope.Last);
        var scope = candidate.Scope with { Group = Group, Row = row.Answers, LastRow = last };
        return Holds(scope) ? null : new FindingDetails(Message(scope), [.. edit.Items.Skip(1).Select(id => PathOf(id, row))], row.Number);
    }

    private bool Holds(EvaluationScope scope) =>
        (edit.When is not null && !edit.When.Evaluate(scope).IsTrue) || !edit.Require.Evaluate(scope).IsFalse;

    private bool IsFlawed(ResponseCandidate candidate, AnswerCandidate? row) =>
        candidate.Flawed.Count > 0 && Array.Exists(reads, id => candidate.Flawed.Contains(row is null ? id : PathOf(id, row)));

    private string PathOf(string id, AnswerCandidate row) => rowItems.ContainsKey(id) ? $"{Group!.Id}[{row.Position}].{id}" : id;

    private LocalizedText Message(EvaluationScope scope) => message.Fill((name, language) =>
    {
        var isLast = name.StartsWith(LastPrefix, StringComparison.Ordinal);
        var id = isLast ? name[LastPrefix.Length..] : name;
        var item = rowItems.GetValueOrDefault(id) ?? definition.Items.GetValueOrDefault(id);
        return item is null ? null : AnswerText.Of(item, AnswerTo(id, isLast, scope), language);
    });

    private Answer? AnswerTo(string id, bool isLast, EvaluationScope scope) => (isLast, rowItems.ContainsKey(id)) switch
    {
        (true, true) => scope.LastRow?[id],
        (true, false) => scope.Last?[id],
        (false, true) => scope.Row?[id],
        _ => scope.Answers[id],
    };
}
