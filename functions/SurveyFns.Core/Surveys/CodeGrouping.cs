namespace SurveyFns.Core.Surveys;

/// <summary>A coarser way to cut a code list: every code with none below it belongs to exactly one group.</summary>
public sealed record CodeGrouping
{
    public required string Id { get; init; }

    /// <summary>The groups in order; each has its own code, label, and the codes it holds.</summary>
    public required IReadOnlyList<CodeGroup> Groups { get; init; }
}
