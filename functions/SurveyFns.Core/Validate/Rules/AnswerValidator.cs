using FluentValidation;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Reading;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>
/// Judges every answer by itself: could it be read, is it there, is it in range, of the right length and form. One finding for
/// one item: what cannot be read is not judged further. Rows of a group have a validator of their own.
/// </summary>
internal sealed class AnswerValidator : AbstractValidator<AnswerCandidate>
{
    public AnswerValidator(IReadOnlyList<Item> items)
    {
        foreach (var item in items)
        {
            JudgeItem(item);
            if (item.Type == ItemType.Group)
            {
                JudgeRows(item);
            }
        }

        RuleFor(candidate => candidate).Custom(ReportUnknownItems);
    }

    private void JudgeItem(Item item)
    {
        var rules = RuleFor(candidate => candidate)
            .Configure(rule => rule.PropertyName = item.Id)
            .Cascade(CascadeMode.Stop)
            .Custom((candidate, context) => ReportProblem(item, candidate, context))
            as IRuleBuilder<AnswerCandidate, AnswerCandidate>;
        if (item.Required)
        {
            var key = FindingCodes.Required + (item.AllowsUnknown ? ".unknown" : "");
            var message = MessageCatalogue.Of(key, item);
            rules = rules.Finds(FindingCodes.Required, EditSeverity.Error, (candidate, _) =>
                IsMissing(item, candidate) ? Details(candidate, message) : null);
        }

        foreach (var rule in AnswerRules.Of(item))
        {
            rules = rules.Finds(rule.Code, EditSeverity.Error, (candidate, _) =>
                candidate.Answers[item.Id] is { } answer && rule.Judge(answer) is { } message ? Details(candidate, message) : null);
        }
    }

    private void JudgeRows(Item group) =>
        RuleForEach(candidate => candidate.RowsOf(group.Id))
            .OverrideIndexer((_, _, row, _) => $"[{row.Position}]")
            .SetValidator(new AnswerValidator(group.Items))
            .OverridePropertyName(group.Id);

    private static bool IsMissing(Item item, AnswerCandidate candidate) =>
        candidate.Answers[item.Id] is null && candidate.RowsOf(item.Id).Count == 0 && !candidate.OffPath.Contains(item.Id);

    private static void ReportProblem(Item item, AnswerCandidate candidate, ValidationContext<AnswerCandidate> context)
    {
        if (candidate.Problems.TryGetValue(item.Id, out var problem))
        {
            context.AddFailure(FindingRules.Failure(problem.Code, context.PropertyPath, Details(candidate, problem.Message)));
        }
    }

    private static void ReportUnknownItems(AnswerCandidate candidate, ValidationContext<AnswerCandidate> context)
    {
        foreach (var name in candidate.UnknownItems)
        {
            var message = MessageCatalogue.Of(FindingCodes.UnknownItem, ("name", MessageCatalogue.Same(name)));
            var path = string.IsNullOrEmpty(context.PropertyPath) ? name : $"{context.PropertyPath}.{name}";
            context.AddFailure(FindingRules.Failure(FindingCodes.UnknownItem, path, Details(candidate, message)));
        }
    }

    private static FindingDetails Details(AnswerCandidate candidate, LocalizedText message) => new(message, candidate.Number);
}
