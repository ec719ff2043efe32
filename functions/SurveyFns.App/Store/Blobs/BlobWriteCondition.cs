namespace SurveyFns.App.Store.Blobs;

/// <summary>When a blob may be written.</summary>
public abstract record BlobWriteCondition
{
    private BlobWriteCondition()
    {
    }

    public static BlobWriteCondition None { get; } = new Always();

    /// <summary>Only where there is no such blob.</summary>
    public static BlobWriteCondition IfAbsent { get; } = new Absent();

    /// <summary>Only where the blob has this ETag.</summary>
    public static BlobWriteCondition IfMatch(string etag) => new Matches(etag);

    public sealed record Always : BlobWriteCondition;

    public sealed record Absent : BlobWriteCondition;

    public sealed record Matches(string ETag) : BlobWriteCondition;
}
