using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Query;

/// <summary>What a query came to.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    /// <summary>The release cut down to what was asked for: one table, its own dimensions, the wanted codes; possibly no row at all.</summary>
    public sealed record Found(ReleaseModel Model) : QueryOutcome;

    public sealed record UnknownTable(IReadOnlyList<string> Known) : QueryOutcome;

    /// <summary>The table has no such dimension.</summary>
    public sealed record UnknownParameter(string Name, IReadOnlyList<string> Known) : QueryOutcome;

    /// <summary>The dimension has no such code.</summary>
    public sealed record UnknownCode(string Parameter, string Code, IReadOnlyList<string> Known) : QueryOutcome;
}
