using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Validate;

/// <summary>
/// The codes a form offers for a choice: all but those that a hard edit of the form <c>allCodes</c> refuses whatever else is answered, such
/// as a measure that does not run in the year of the survey.
/// </summary>
public static class OfferedCodes
{
    /// <param name="item">A choice.</param>
    /// <param name="referenceDate">Of the round.</param>
    /// <returns>In the order of the code list.</returns>
    public static IReadOnlyList<Code> Of(SurveyDefinition definition, Item item, DateOnly referenceDate)
    {
        var conditions = definition.Edits.Select(edit => ConditionOf(edit, item)).OfType<Expression>().ToList();
        var scope = new EvaluationScope { Definition = definition, ReferenceDate = referenceDate, Answers = AnswerSet.Empty };
        return [.. item.CodeList!.Leaves.Where(code => !conditions.Exists(condition => condition.Evaluate(scope with { Code = code.Id }).IsFalse))];
    }

    /// <summary>What every code of the item must meet by itself; null where the edit says no such thing.</summary>
    private static Expression? ConditionOf(Edit edit, Item item) =>
        edit is { Severity: EditSeverity.Error, Each: null, When: null, Require: AllCodes { Set: ItemValue set, Condition: var condition } }
        && set.Item == item.Id && !condition.References.Any()
            ? condition : null;
}
