using FluentValidation;
using FluentValidation.Results;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>Between our findings and the failures of FluentValidation.</summary>
internal static class FindingRules
{
    /// <param name="rule">Where the rule belongs.</param>
    /// <param name="code">Stable code of the finding.</param>
    /// <param name="severity">What the finding does.</param>
    /// <param name="judge">What is wrong with the value; null = nothing. Pure: a failed rule asks again for its message.</param>
    public static IRuleBuilderOptions<T, TValue> Finds<T, TValue>(
        this IRuleBuilder<T, TValue> rule, string code, EditSeverity severity, Func<T, TValue, FindingDetails?> judge) =>
        rule.Must((candidate, value) => judge(candidate, value) is null)
            .WithErrorCode(code)
            .WithSeverity(severity == EditSeverity.Error ? Severity.Error : Severity.Warning)
            .WithState((candidate, value) => judge(candidate, value))
            .WithMessage((candidate, value) => judge(candidate, value)!.Message.En);

    public static ValidationFailure Failure(string code, string item, FindingDetails details) =>
        new(item, details.Message.En) { ErrorCode = code, Severity = Severity.Error, CustomState = details };

    public static Finding ToFinding(ValidationFailure failure)
    {
        var details = (FindingDetails)failure.CustomState;
        var severity = failure.Severity == Severity.Error ? EditSeverity.Error : EditSeverity.Warning;
        return new Finding(failure.ErrorCode, failure.PropertyName, severity, details.Message, details.RelatedItems)
        {
            Text = details.Text, Row = details.Row,
        };
    }
}
