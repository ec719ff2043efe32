using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Responses;

/// <summary>What a submission leaves beside the response: an entry of the audit log and the shard's new marker.</summary>
internal static class LogRows
{
    public const string Marker = "marker";

    private const string Firm = "firm";
    private const string Revision = "revision";
    private const string ETag = "etag";
    private const string AmendedETag = "amended_etag";
    private const string Receipt = "receipt";
    private const string SubmittedAt = "submitted_at";

    /// <summary>Who submitted what and when; no answers.</summary>
    /// <param name="amendedETag">That of the revision that this one follows; null for the first.</param>
    public static TableRow Audit(string partition, StoredResponse response, string? amendedETag, string marker)
    {
        var columns = TableColumns.Of(
            (Firm, ColumnValue.Of(response.Firm.Value)),
            (Revision, ColumnValue.Of(response.Revision)),
            (ETag, ColumnValue.Of(response.ETag)),
            (AmendedETag, ColumnValue.Of(amendedETag)),
            (Receipt, ColumnValue.Of(response.ReceiptNumber)),
            (SubmittedAt, Instant.ToColumn(response.SubmittedAt)));
        return new TableRow { Partition = partition, Row = ResponseKeys.Audit(response.SubmittedAt, marker), Columns = columns };
    }

    public static TableRow Head(string partition, string marker) => new()
    {
        Partition = partition,
        Row = ResponseKeys.Head,
        Columns = TableColumns.Of((Marker, ColumnValue.Of(marker))),
    };
}
