namespace SurveyFns.Core.Surveys;

/// <summary>What reading a code list came to.</summary>
public abstract record CodeListOutcome
{
    private CodeListOutcome()
    {
    }

    public sealed record Read(CodeList CodeList) : CodeListOutcome;

    /// <param name="Problems">Everything that is wrong, at least one, each with its place.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : CodeListOutcome;
}
