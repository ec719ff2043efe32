using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>Describes the questions behind a release, in the order in which they are asked. Never an identifying one.</summary>
internal static class VariableMetadata
{
    public static IReadOnlyList<ReleaseVariable> Of(ProtectedCube cube)
    {
        var used = cube.Structure.Dimensions.Select(dimension => dimension.Definition.Item)
            .Concat(cube.Structure.Measures.Select(measure => measure.Item))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return [.. cube.Definition.ItemsInOrder
            .Where(item => item.Sensitivity == Sensitivity.Publishable || (used.Contains(item.Id) && item.Sensitivity != Sensitivity.Identifying))
            .Select(Describe)];
    }

    private static ReleaseVariable Describe(Item item) => new()
    {
        Id = item.Id,
        Label = item.Label,
        Description = item.Help,
        Type = TypeName(item.Type),
        Unit = item.Unit,
        UnitLabel = item.UnitLabel,
        Decimals = item.Decimals,
        CodeList = item.CodeList?.Id,
        CodeListVersion = item.CodeList?.Version,
    };

    private static string TypeName(ItemType type) => type switch
    {
        ItemType.Text => "text",
        ItemType.Integer => "integer",
        ItemType.Decimal => "decimal",
        ItemType.Date => "date",
        ItemType.YearMonth => "year-month",
        ItemType.SingleChoice => "single-choice",
        ItemType.MultipleChoice => "multiple-choice",
        ItemType.Group => "group",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an item type."),
    };
}
