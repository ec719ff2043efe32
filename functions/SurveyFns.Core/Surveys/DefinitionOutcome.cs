namespace SurveyFns.Core.Surveys;

/// <summary>What reading a definition came to.</summary>
public abstract record DefinitionOutcome
{
    private DefinitionOutcome()
    {
    }

    public sealed record Read(SurveyDefinition Definition) : DefinitionOutcome;

    /// <param name="Problems">Everything that is wrong, each with its place; none where it merely follows from another file that failed.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : DefinitionOutcome;
}
