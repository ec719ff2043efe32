using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Questions;

/// <summary>An item that two sets of answers answer differently.</summary>
public sealed record Difference(Item Item, AnswerView Left, AnswerView Right)
{
    public static IReadOnlyList<Difference> Between(IEnumerable<Item> items, AnswerView left, AnswerView right) =>
        [.. items.Where(item => left.Text(item, Language.Japanese) != right.Text(item, Language.Japanese)).Select(item => new Difference(item, left, right))];
}
