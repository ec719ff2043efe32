namespace SurveyFns.Core.Surveys;

/// <summary>
/// One rung of the ladder of designs: which tables are published from how many firms on. The design is chosen by the number of
/// firms alone, so that the choice tells nothing else; coarser tables use dimensions with a <see cref="DimensionDefinition.Grouping"/>.
/// </summary>
/// <param name="Id">Lower-case ASCII, e.g. <c>full</c>; published with the release.</param>
/// <param name="MinimumFirms">Responses of the population from which on the design may be used; 0 or more.</param>
/// <param name="Tables">Ids of <see cref="SurveyDefinition.Tables"/>, in the order of publication.</param>
public sealed record TableDesign(string Id, int MinimumFirms, IReadOnlyList<string> Tables)
{
    /// <summary>What people call it; null where the definition does not say.</summary>
    public LocalizedText? Label { get; init; }
}
