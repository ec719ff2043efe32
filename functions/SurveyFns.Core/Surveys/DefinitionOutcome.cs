namespace SurveyFns.Core.Surveys;

/// <summary>What reading a definition came to.</summary>
public abstract record DefinitionOutcome
{
    private DefinitionOutcome()
    {
    }

    public sealed record Read(SurveyDefinition Definition) : DefinitionOutcome;

    /// <param name="Problems">Everything that is wrong, at least one, each with its place.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : DefinitionOutcome;
}
