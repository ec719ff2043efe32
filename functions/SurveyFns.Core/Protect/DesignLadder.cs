using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>The ladder of designs of a definition.</summary>
internal static class DesignLadder
{
    /// <summary>Name of the only design of a definition that declares none.</summary>
    public const string AllTables = "all_tables";

    /// <summary>The designs, the most detailed first; at least one.</summary>
    public static IReadOnlyList<TableDesign> Of(SurveyDefinition definition) => definition.Designs.Count > 0
        ? definition.Designs
        : [new TableDesign(AllTables, 0, [.. definition.Tables.Select(table => table.Id)])];

    /// <summary>The structure with the tables of a design alone, in its order.</summary>
    /// <exception cref="ArgumentException">The design names a table that is not there.</exception>
    public static CubeStructure Restrict(CubeStructure structure, TableDesign design) => new(
        structure.Dimensions,
        structure.Measures,
        [.. design.Tables.Select(id => structure.Tables.FirstOrDefault(table => table.Id == id)
            ?? throw new ArgumentException($"Design '{design.Id}' names the table '{id}', which the definition does not have."))]);
}
