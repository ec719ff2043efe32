namespace SurveyFns.Core.Collect;

/// <summary>When a draft may be saved.</summary>
public abstract record DraftCondition
{
    private DraftCondition()
    {
    }

    /// <summary>Whatever is there.</summary>
    public static DraftCondition None { get; } = new Always();

    /// <summary>Only where there is no draft yet.</summary>
    public static DraftCondition IfAbsent { get; } = new Absent();

    /// <summary>Only where the draft has this ETag.</summary>
    public static DraftCondition IfMatch(string etag) => new Matches(etag);

    /// <summary>Only where the draft is still the one that was read; null = there was none.</summary>
    public static DraftCondition IfStill(Draft? read) => read is null ? IfAbsent : IfMatch(read.ETag);

    public sealed record Always : DraftCondition;

    public sealed record Absent : DraftCondition;

    public sealed record Matches(string ETag) : DraftCondition;
}
