namespace SurveyFns.Core.Collect;

/// <summary>What importing a register file came to: all rows or none.</summary>
public abstract record RegisterImportOutcome
{
    private RegisterImportOutcome()
    {
    }

    public sealed record Imported(int Firms) : RegisterImportOutcome;

    public sealed record Refused(IReadOnlyList<RegisterRowProblem> Problems) : RegisterImportOutcome;

    public sealed record UnknownSurvey : RegisterImportOutcome;
}
