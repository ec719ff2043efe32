using FluentValidation;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>Judges whether the answers agree with each other and with last year's: the edits of the definition, in their order.</summary>
internal sealed class EditValidator : AbstractValidator<ResponseCandidate>
{
    public EditValidator(SurveyDefinition definition)
    {
        foreach (var edit in definition.Edits)
        {
            var rule = new EditRule(definition, edit);
            if (rule.Group is { } group)
            {
                RuleForEach(candidate => candidate.Response.RowsOf(group.Id))
                    .OverrideIndexer((_, _, row, _) => $"[{row.Position}].{rule.Carrier}")
                    .Finds(edit.Code, edit.Severity, rule.Judge)
                    .OverridePropertyName(group.Id);
            }
            else
            {
                RuleFor(candidate => candidate)
                    .Finds(edit.Code, edit.Severity, (candidate, _) => rule.Judge(candidate))
                    .OverridePropertyName(rule.Carrier);
            }
        }
    }
}
