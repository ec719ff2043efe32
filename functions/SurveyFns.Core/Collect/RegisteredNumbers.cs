using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Collect;

/// <summary>
/// Guards the corporate numbers of the register: a firm may not answer with the number of another registered firm, even of one that
/// has not answered yet. (That no two responses give the same unique answer is the store's part.) A firm that gives its own
/// registered number costs no look-up.
/// </summary>
public sealed class RegisteredNumbers(IRegister register)
{
    /// <returns>The item whose number belongs to another firm; null where there is none.</returns>
    public async Task<Item?> FindTakenAsync(ValidResponse response, AccessCodeRecord record, CancellationToken cancellationToken)
    {
        foreach (var item in response.Definition.ItemsInOrder.Where(item => item is { Unique: true, Format: TextFormat.CorporateNumber }))
        {
            if (response.Answers[item.Id] is TextAnswer answer
                && answer.Text != record.CorporateNumber
                && await register.FindByCorporateNumberAsync(response.Definition.Survey, answer.Text, cancellationToken) is { } owner
                && owner != response.Firm)
            {
                return item;
            }
        }

        return null;
    }
}
