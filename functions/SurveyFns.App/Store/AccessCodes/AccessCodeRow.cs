using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>An access code as a row; the failed attempts at a handle as another.</summary>
internal static class AccessCodeRow
{
    public const string Firm = "firm";

    private const string Handle = "handle";
    private const string Hash = "hash";
    private const string CorporateNumber = "corporate_number";
    private const string IssuedAt = "issued_at";
    private const string Count = "failures";
    private const string Since = "since";

    public static TableRow Of(AccessCodeRecord record) => new()
    {
        Partition = AccessCodeKeys.Partition(record.Round),
        Row = AccessCodeKeys.Code(record.Handle, record.Firm),
        Columns = TableColumns.Of(
            (Firm, ColumnValue.Of(record.Firm.Value)),
            (Handle, ColumnValue.Of(record.Handle)),
            (Hash, ColumnValue.Of(Convert.ToHexStringLower(record.Hash.Span))),
            (CorporateNumber, ColumnValue.Of(record.CorporateNumber)),
            (IssuedAt, Instant.ToColumn(record.IssuedAt))),
    };

    /// <summary>The row by which the code of a firm is found when it gets another.</summary>
    public static TableRow PointerTo(AccessCodeRecord record) => new()
    {
        Partition = AccessCodeKeys.Partition(record.Round),
        Row = AccessCodeKeys.Firm(record.Firm),
        Columns = TableColumns.Of((Firm, ColumnValue.Of(record.Firm.Value)), (Handle, ColumnValue.Of(record.Handle))),
    };

    public static string HandleOf(TableRow pointer) => pointer[Handle].Text!;

    /// <returns>Null for a row of failed attempts.</returns>
    public static AccessCodeRecord? ReadCode(RoundKey round, TableRow row) =>
        row[Hash].Text is not { } hash ? null : new AccessCodeRecord(
            round,
            FirmId.Parse(row[Firm].Text ?? ""),
            HandleOf(row),
            Convert.FromHexString(hash),
            row[CorporateNumber].Text,
            Instant.From(row[IssuedAt]));

    public static TableRow Of(RoundKey round, string handle, AccessCodeAttempts attempts) => new()
    {
        Partition = AccessCodeKeys.Partition(round),
        Row = AccessCodeKeys.Failures(handle),
        Columns = TableColumns.Of((Count, ColumnValue.Of(attempts.Failures)), (Since, Instant.ToColumn(attempts.Since))),
    };

    public static AccessCodeAttempts ReadAttempts(TableRow row) => new((int)row[Count].Integer, Instant.From(row[Since]));
}
