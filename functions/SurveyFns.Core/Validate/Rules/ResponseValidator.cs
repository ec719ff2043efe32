using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Reading;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>
/// All that validation of one definition needs, built once: read, follow the path, judge every answer, judge them together.
/// Thread-safe: nothing changes after construction.
/// </summary>
internal sealed class ResponseValidator
{
    private readonly SurveyDefinition definition;
    private readonly Item[] items;
    private readonly SetReader reader;
    private readonly AnswerValidator answerValidator;
    private readonly EditValidator editValidator;
    private readonly FrozenDictionary<string, int> order;

    public ResponseValidator(SurveyDefinition definition)
    {
        this.definition = definition;
        items = [.. definition.ItemsInOrder];
        reader = new SetReader(items);
        answerValidator = new AnswerValidator(items);
        editValidator = new EditValidator(definition);
        order = items.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
    }

    public ResponseJudgement Judge(JsonElement answers, DateOnly referenceDate, AnswerSet? last)
    {
        if (answers.ValueKind != JsonValueKind.Object)
        {
            return Unreadable(FindingCodes.WrongType);
        }

        // The parser does not look into texts; what was typed is kept as it came and must be text.
        if (!Utf8.IsValid(JsonMarshal.GetRawUtf8Value(answers)))
        {
            return Unreadable(FindingCodes.UnreadableText);
        }

        EvaluationScope ScopeOf(AnswerSet given) => new()
        {
            Definition = definition, ReferenceDate = referenceDate, Answers = given, Last = last,
        };
        var response = FollowPath(reader.Read(answers), ScopeOf);
        var findings = answerValidator.Validate(response).Errors.ConvertAll(FindingRules.ToFinding);
        var candidate = new ResponseCandidate(response, ScopeOf(response.Answers), FlawedItems(findings));
        findings.AddRange(editValidator.Validate(candidate).Errors.Select(FindingRules.ToFinding));
        return new(response.Answers, response.OffPath, findings.Count == 0 ? findings : InOrder(findings));
    }

    private static ResponseJudgement Unreadable(string code)
    {
        var finding = new Finding(code, "answers", EditSeverity.Error, MessageCatalogue.Of($"{code}.answers"), []);
        return new(AnswerSet.Empty, FrozenSet<string>.Empty, [finding]);
    }

    private AnswerCandidate FollowPath(SetReading read, Func<AnswerSet, EvaluationScope> scopeOf)
    {
        var walk = new PathWalk(items, read, scopeOf);
        foreach (var section in definition.Sections)
        {
            var asked = walk.Asks(section.When);
            for (var index = 0; index < section.Items.Count; index++)
            {
                walk.Step(asked);
            }
        }

        return walk.End(position: null);
    }

    private static IReadOnlySet<string> FlawedItems(List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return FrozenSet<string>.Empty;
        }

        var flawed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            flawed.Add(finding.Item);
            flawed.Add(RootOf(finding.Item));
        }

        return flawed;
    }

    private List<Finding> InOrder(List<Finding> findings) =>
    [
        .. findings.OrderBy(finding => finding.Severity).ThenBy(finding => order.GetValueOrDefault(RootOf(finding.Item), int.MaxValue)),
    ];

    /// <summary>The top-level item of <c>group[2].item</c>.</summary>
    private static string RootOf(string path) =>
        path.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket ? path[..bracket] : path;
}
