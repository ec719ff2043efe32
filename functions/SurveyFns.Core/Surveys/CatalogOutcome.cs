namespace SurveyFns.Core.Surveys;

/// <summary>What reading all definitions came to.</summary>
public abstract record CatalogOutcome
{
    private CatalogOutcome()
    {
    }

    public sealed record Read(SurveyCatalog Catalog) : CatalogOutcome;

    /// <param name="Problems">Everything that is wrong in any file, at least one, each with its place.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : CatalogOutcome;
}
