using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Collect;

/// <summary>
/// Sees to it that no two firms of a round give the same answer to a unique item. A corporate number that equals the firm's own in
/// the register needs no look-up: the register holds every number once.
/// </summary>
public sealed class UniqueAnswers(IRegister register, IUniqueAnswerStore claims)
{
    /// <returns>A finding per unique item whose answer belongs to another firm.</returns>
    public async Task<IReadOnlyList<Finding>> FindTakenAsync(
        ValidResponse response, AccessCodeRecord record, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var item in response.Definition.ItemsInOrder.Where(item => item.Unique))
        {
            if (response.Answers[item.Id] is TextAnswer answer
                && !IsRegistered(item, answer, record)
                && await IsTakenAsync(response, item, answer, cancellationToken))
            {
                findings.Add(Finding.NotUnique(item));
            }
        }

        return findings;
    }

    private static bool IsRegistered(Item item, TextAnswer answer, AccessCodeRecord record) =>
        item.Format == TextFormat.CorporateNumber && answer.Text == record.CorporateNumber;

    private async Task<bool> IsTakenAsync(ValidResponse response, Item item, TextAnswer answer, CancellationToken cancellationToken)
    {
        if (item.Format == TextFormat.CorporateNumber)
        {
            var owner = await register.FindByCorporateNumberAsync(response.Definition.Survey, answer.Text, cancellationToken);
            if (owner is not null && owner != response.Firm)
            {
                return true;
            }
        }

        return !await claims.TryClaimAsync(response.Definition, item, answer.Text, response.Firm, cancellationToken);
    }
}
