using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The figures of a round that may be shown. Only <c>DisclosureControl</c> makes one, and Publish accepts nothing else.
/// It holds no hidden figure: what is not shown is not in it.
/// </summary>
public sealed class ProtectedCube
{
    /// <summary>The design's name where no design could be proved safe and only the number of firms is shown.</summary>
    public const string NumberOfFirmsOnly = "number_of_firms_only";

    private readonly IReadOnlyDictionary<(long Cell, int Measure), long> shown;

    internal ProtectedCube(
        SurveyDefinition definition,
        CubeStructure structure,
        ResponseRate responseRate,
        string design,
        IReadOnlyDictionary<(long Cell, int Measure), long> shown,
        Proof proof)
    {
        Definition = definition;
        Structure = structure;
        ResponseRate = responseRate;
        Design = design;
        Proof = proof;
        this.shown = shown;
    }

    public SurveyDefinition Definition { get; }

    /// <summary>The structure that is published: its tables are those of the design chosen.</summary>
    public CubeStructure Structure { get; }

    public ResponseRate ResponseRate { get; }

    /// <summary>Id of the design of tables that was chosen, or <see cref="NumberOfFirmsOnly"/>. Published.</summary>
    public string Design { get; }

    /// <summary>That every hidden figure can take values far enough apart, computed from the published figures alone. Published.</summary>
    public Proof Proof { get; }

    /// <summary>
    /// The figure of a cell, in the measure's unit (for a decimal item, in units of its last decimal place); null where it is hidden.
    /// </summary>
    /// <param name="cell">A cell of one of the structure's tables.</param>
    /// <param name="measure">Position of the measure in the structure.</param>
    public long? ValueOf(long cell, int measure) => shown.TryGetValue((cell, measure), out var value) ? value : null;
}
