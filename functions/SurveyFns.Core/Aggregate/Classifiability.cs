using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Whether every response of the population that a definition lets through has a leaf of a dimension. It may not where the item is
/// optional, may be answered "unknown", is not asked of the whole population, has numbers outside all bands, or offers codes that
/// are no leaves of the dimension (such as one that was not surveyed). A code with others below it is a heading, not an answer.
/// </summary>
internal static class Classifiability
{
    private const int MostCombinations = 1000;

    public static bool MayBeUnclassified(SurveyDefinition definition, DimensionDefinition dimension, IReadOnlyList<CubeCode> tree)
    {
        if (dimension.Item is null)
        {
            return false;
        }

        var item = definition.Items[dimension.Item];
        return !item.Required || item.AllowsUnknown || !IsAskedOfAll(definition, item)
            || (item.Type == ItemType.SingleChoice ? OffersOtherCodes(dimension, item, tree) : !Bands.Of(dimension, item).CoverAllOf(item));
    }

    private static bool OffersOtherCodes(DimensionDefinition dimension, Item item, IReadOnlyList<CubeCode> tree)
    {
        var leaves = tree.Where(code => code.IsLeaf).Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        return (item.CodeList ?? dimension.CodeList).Leaves.Any(code => DimensionCodes.IsBelowTotal(dimension, code.Id)
            && !leaves.Contains(DimensionCodes.Published(dimension, code.Id)));
    }

    /// <summary>
    /// Routing that depends on nothing but the population's own items is tried out on every combination of accepted codes: a
    /// question "only for active firms" is asked of all where the population is the active firms.
    /// </summary>
    private static bool IsAskedOfAll(SurveyDefinition definition, Item item)
    {
        var section = definition.Sections.First(section => section.Items.Any(one => one.Id == item.Id));
        Expression[] conditions = [.. new[] { section.When, item.When }.OfType<Expression>()];
        var references = conditions.SelectMany(condition => condition.References).ToArray();
        if (references.Any(reference => reference.Last || !definition.Population.ContainsKey(reference.Item)))
        {
            return false;
        }

        var read = references.Select(reference => reference.Item).Distinct(StringComparer.Ordinal).ToArray();
        var combinations = read.Aggregate(1L, (product, id) => Math.Min(MostCombinations + 1, product * definition.Population[id].Count));
        return combinations <= MostCombinations
            && Combinations(definition, read).All(answers => conditions.All(condition => HoldsAtAnyDate(condition, definition, answers)));
    }

    private static IEnumerable<AnswerSet> Combinations(SurveyDefinition definition, IReadOnlyList<string> items)
    {
        IEnumerable<IEnumerable<KeyValuePair<string, Answer>>> combinations = [[]];
        foreach (var id in items)
        {
            combinations = combinations.SelectMany(answers =>
                definition.Population[id].Select(code => answers.Append(new KeyValuePair<string, Answer>(id, new ChoiceAnswer(code)))));
        }

        return combinations.Select(answers => new AnswerSet(answers));
    }

    private static bool HoldsAtAnyDate(Expression condition, SurveyDefinition definition, AnswerSet answers) =>
        new[] { DateOnly.MinValue, DateOnly.MaxValue }.All(date =>
            condition.Evaluate(new EvaluationScope { Definition = definition, ReferenceDate = date, Answers = answers }).IsTrue);
}
