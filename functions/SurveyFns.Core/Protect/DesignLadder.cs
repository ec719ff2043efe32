using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>The ladder of designs of a definition.</summary>
public static class DesignLadder
{
    /// <summary>Name of the only design of a definition that declares none.</summary>
    public const string AllTables = "all_tables";

    private const string WithLinkedTables = "_linked";

    /// <summary>What people call <see cref="ProtectedCube.NumberOfFirmsOnly"/>.</summary>
    public static LocalizedText NumberOfFirmsOnly { get; } = new("企業数の合計だけ", "The number of firms only");

    /// <summary>
    /// The designs, the most detailed first; at least one. A design stands behind itself with the linked tables, where there are any.
    /// </summary>
    public static IReadOnlyList<TableDesign> Of(SurveyDefinition definition)
    {
        var linked = definition.Linked?.Tables ?? [];
        IReadOnlyList<TableDesign> designs = definition.Designs.Count > 0
            ? definition.Designs
            : [new TableDesign(AllTables, 0, [.. definition.Tables.Select(table => table.Id).Except(linked)]) { Label = new("すべての表", "All tables") }];
        return definition.Linked is null ? designs : [.. designs.SelectMany(design => (TableDesign[])
        [
            new(design.Id + WithLinkedTables, Math.Max(design.MinimumFirms, definition.Linked.MinimumFirms), [.. design.Tables, .. linked])
            {
                Label = design.Label is { } label
                    ? new($"{label.Ja}、前回調査からの異動を含む", $"{label.En}, with changes since the round before")
                    : null,
            },
            design,
        ])];
    }

    /// <summary>What people call a design; its id where the definition does not say or does not know it.</summary>
    public static LocalizedText LabelOf(SurveyDefinition definition, string design) => design == ProtectedCube.NumberOfFirmsOnly
        ? NumberOfFirmsOnly
        : Of(definition).FirstOrDefault(one => one.Id == design)?.Label ?? new(design, design);

    /// <summary>The structure with the tables of a design alone, in its order.</summary>
    /// <exception cref="ArgumentException">The design names a table that is not there.</exception>
    public static CubeStructure Restrict(CubeStructure structure, TableDesign design) => new(
        structure.Dimensions,
        structure.Measures,
        [.. design.Tables.Select(id => structure.Tables.FirstOrDefault(table => table.Id == id)
            ?? throw new ArgumentException($"Design '{design.Id}' names the table '{id}', which the definition does not have."))],
        structure.Impossible,
        structure.Differences);
}
