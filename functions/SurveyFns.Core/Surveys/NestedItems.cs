using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// Number items of which one can never be above another, as the hard edits say: persons in R&amp;D are persons employed. Everybody knows it who
/// has the questionnaire, and may use it against what is published.
/// </summary>
public static class NestedItems
{
    /// <returns>Every pair, also those that follow from two others, ordered by the part, then the whole.</returns>
    public static IReadOnlyList<(string Part, string Whole)> Of(SurveyDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var pairs = definition.Edits.Where(edit => edit is { Severity: EditSeverity.Error, Each: null })
            .SelectMany(edit => PairsOf(edit.Require, definition.Items)).Where(pair => pair.Part != pair.Whole).ToHashSet();
        while (pairs.SelectMany(low => pairs.Where(high => high.Part == low.Whole && high.Whole != low.Part).Select(high => (low.Part, high.Whole)))
            .Where(pair => !pairs.Contains(pair)).ToList() is { Count: > 0 } further)
        {
            pairs.UnionWith(further);
        }

        return [.. pairs.OrderBy(pair => pair.Part, StringComparer.Ordinal).ThenBy(pair => pair.Whole, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Part, string Whole)> PairsOf(Expression rule, IReadOnlyDictionary<string, Item> items) => rule switch
    {
        And and => and.Operands.SelectMany(operand => PairsOf(operand, items)),
        Comparison { Operator: ComparisonOperator.Less or ComparisonOperator.LessOrEqual } low => PairsOf(low.Left, low.Right, items),
        Comparison { Operator: ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual } high => PairsOf(high.Right, high.Left, items),
        Comparison { Operator: ComparisonOperator.Equal } both =>
            PairsOf(both.Left, both.Right, items).Concat(PairsOf(both.Right, both.Left, items)),
        _ => [],
    };

    private static IEnumerable<(string Part, string Whole)> PairsOf(Expression part, Expression whole, IReadOnlyDictionary<string, Item> items) =>
        whole is ItemValue { Item: var above } ? PartsOf(part, items).Select(below => (below, above)) : [];

    /// <summary>The items that are at most what an expression gives: an item itself, or each of several that are added up and never below 0.</summary>
    private static IEnumerable<string> PartsOf(Expression expression, IReadOnlyDictionary<string, Item> items)
    {
        string[] parts = expression switch
        {
            ItemValue { Item: var item } => [item],
            SumOf { Items: var summed } => [.. summed],
            Add { Operands: var operands } when operands.All(operand => operand is ItemValue) =>
                [.. operands.Cast<ItemValue>().Select(operand => operand.Item)],
            _ => [],
        };
        return parts.Where(part => items.TryGetValue(part, out var item) && item.Type is ItemType.Integer or ItemType.Decimal)
            .Where(part => parts.Length == 1 || parts.All(other => items.GetValueOrDefault(other)?.Minimum >= 0));
    }
}
