using SurveyFns.App.Pages.Drafts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.App.Pages.Questions;

/// <summary>A sum of items of one section that an edit compares with another item: shown below its last part.</summary>
/// <param name="Parts">The items that are added up.</param>
/// <param name="Whole">The item that the sum should equal.</param>
/// <param name="Sum">So far; null where nothing is answered.</param>
public sealed record TotalLine(IReadOnlyList<Item> Parts, Item Whole, decimal? Sum, decimal? WholeValue)
{
    public string PartFields => string.Join(' ', Parts.Select(part => FieldName.Id(FieldName.Of(part.Id))));

    /// <summary>The totals of a section by the item they follow.</summary>
    public static IReadOnlyDictionary<string, TotalLine> Of(SurveyDefinition definition, Section section, AnswerSet answers)
    {
        var items = section.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var totals = new Dictionary<string, TotalLine>(StringComparer.Ordinal);
        foreach (var edit in definition.Edits.Where(edit => edit.Each is null))
        {
            if (edit.Require is Comparison { Operator: ComparisonOperator.Equal, Left: SumOf sum, Right: ItemValue whole }
                && definition.Items.TryGetValue(whole.Item, out var item)
                && sum.Items.All(items.ContainsKey))
            {
                var parts = section.Items.Where(candidate => sum.Items.Contains(candidate.Id)).ToList();
                var numbers = parts.Select(part => answers[part.Id]).OfType<NumberAnswer>().ToList();
                totals[parts[^1].Id] = new TotalLine(
                    parts, item, numbers.Count == 0 ? null : numbers.Sum(number => number.Value), (answers[item.Id] as NumberAnswer)?.Value);
            }
        }

        return totals;
    }
}
