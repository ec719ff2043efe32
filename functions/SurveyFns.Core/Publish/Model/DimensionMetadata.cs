using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>Describes the columns of codes: one per dimension of the survey, whether or not a published table uses it.</summary>
internal static class DimensionMetadata
{
    public static IReadOnlyList<ReleaseDimension> Of(ProtectedCube cube) =>
        [.. cube.Definition.Dimensions.Select(dimension => FindUsed(cube.Structure, dimension.Id) is { } used ? Used(used) : Unused(dimension))];

    private static CubeDimension? FindUsed(CubeStructure structure, string id) => structure.Dimensions.Index()
        .FirstOrDefault(used => used.Item.Id == id && structure.Tables.Any(table => table.Dimensions.Contains(used.Index))).Item;

    private static ReleaseDimension Used(CubeDimension dimension) => Describe(
        dimension.Definition,
        [
            .. dimension.Codes.Select(code => Describe(dimension, code)),
            .. dimension.Definition.NotSurveyed.Select(code => NotSurveyed(dimension, code)),
        ]);

    private static ReleaseDimension Unused(DimensionDefinition dimension) =>
        Describe(dimension, [new ReleaseCode { Id = CubeDimension.Total, Label = TotalLabel, Level = 0 }]);

    /// <summary>Label of <c>_T</c>.</summary>
    public static LocalizedText TotalLabel { get; } = new("総数", "Total");

    private static ReleaseDimension Describe(DimensionDefinition definition, IReadOnlyList<ReleaseCode> codes) => new()
    {
        Id = definition.Id,
        Label = definition.Label,
        CodeList = definition.CodeList.Id,
        CodeListVersion = definition.CodeList.Version,
        Source = definition.CodeList.Source,
        Codes = codes,
    };

    private static ReleaseCode Describe(CubeDimension dimension, CubeCode code) =>
        WithFacts(dimension.Definition, new ReleaseCode
        {
            Id = code.Id,
            Label = code.Label,
            Parent = code.Parent < 0 ? null : dimension.Codes[code.Parent].Id,
            Level = code.Level,
        });

    private static ReleaseCode NotSurveyed(CubeDimension dimension, string id)
    {
        var code = dimension.Definition.CodeList.Find(id);
        var parent = Math.Max(0, code?.Parent is { } above ? dimension.PositionOf(above) : 0);
        return WithFacts(dimension.Definition, new ReleaseCode
        {
            Id = id,
            Label = code?.Label ?? Group(dimension.Definition, id)?.Label ?? new LocalizedText(id, id),
            Parent = dimension.Codes[parent].Id,
            Level = dimension.Codes[parent].Level + 1,
            Status = ObservationStatus.NotSurveyed,
        });
    }

    private static ReleaseCode WithFacts(DimensionDefinition definition, ReleaseCode code) => definition.CodeList.Find(code.Id) switch
    {
        { } listed => code with
        {
            Definition = listed.Definition,
            From = listed.From,
            To = listed.To,
            Attributes = new SortedDictionary<string, string>(listed.Attributes.ToDictionary(), StringComparer.Ordinal),
        },
        null => code with { Members = Group(definition, code.Id)?.Codes ?? [] },
    };

    private static CodeGroup? Group(DimensionDefinition definition, string id) => definition.Grouping is null
        ? null
        : definition.CodeList.Groupings[definition.Grouping].Groups.FirstOrDefault(group => group.Id == id);
}
