using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The figures of a round that may be shown. Only <c>DisclosureControl</c> makes one, and Publish accepts nothing else.
/// It holds no hidden figure: what is not shown is not in it.
/// </summary>
public sealed class ProtectedCube
{
    private readonly IReadOnlyDictionary<(long Cell, int Measure), long> shown;

    internal ProtectedCube(
        SurveyDefinition definition,
        CubeStructure structure,
        ResponseRate responseRate,
        IReadOnlyDictionary<(long Cell, int Measure), long> shown)
    {
        Definition = definition;
        Structure = structure;
        ResponseRate = responseRate;
        this.shown = shown;
    }

    public SurveyDefinition Definition { get; }

    /// <summary>The structure that is published: its tables are those of the design chosen.</summary>
    public CubeStructure Structure { get; }

    public ResponseRate ResponseRate { get; }

    /// <summary>
    /// The figure of a cell, in the measure's unit (for a decimal item, in units of its last decimal place); null where it is hidden.
    /// </summary>
    /// <param name="cell">A cell of one of the structure's tables.</param>
    /// <param name="measure">Position of the measure in the structure.</param>
    public long? ValueOf(long cell, int measure) => shown.TryGetValue((cell, measure), out var value) ? value : null;
}
