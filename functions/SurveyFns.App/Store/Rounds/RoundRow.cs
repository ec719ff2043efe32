using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>A round as a row.</summary>
internal static class RoundRow
{
    private const string Id = "round";
    private const string ReferenceDate = "reference_date";
    private const string OpensAt = "opens_at";
    private const string ClosesAt = "closes_at";
    private const string PublishAt = "publish_at";
    private const string PublicationKind = "publication";
    private const string ApprovedAt = "approved_at";
    private const string ApprovedDraft = "approved_draft";
    private const string Shards = "shards";

    public static TableRow Of(Round round) => new()
    {
        Partition = RoundKeys.Partition(round.Key.Survey),
        Row = RoundKeys.Row(round.Key.Round),
        Columns = TableColumns.Of(
            (Id, ColumnValue.Of(round.Key.Round.Value)),
            (ReferenceDate, CalendarDay.ToColumn(round.ReferenceDate)),
            (OpensAt, Instant.ToColumn(round.OpensAt)),
            (ClosesAt, Instant.ToColumn(round.ClosesAt)),
            (PublishAt, Instant.ToColumn(round.PublishAt)),
            (PublicationKind, ColumnValue.Of(round.Publication.ToString())),
            (ApprovedAt, round.ApprovedAt is { } approved ? Instant.ToColumn(approved) : ColumnValue.Null),
            (ApprovedDraft, round.ApprovedDraft is { } draft ? ColumnValue.Of(draft) : ColumnValue.Null),
            (Shards, round.Shards is { } shards ? ColumnValue.Of((long)shards) : ColumnValue.Null)),
    };

    /// <exception cref="FormatException">The row is none of this form.</exception>
    public static Round Read(SurveyId survey, TableRow row) => new()
    {
        Key = new RoundKey(survey, RoundId.Parse(row[Id].Text ?? "")),
        ReferenceDate = CalendarDay.From(row[ReferenceDate]) ?? throw new FormatException("A round has no reference date."),
        OpensAt = Instant.From(row[OpensAt]),
        ClosesAt = Instant.From(row[ClosesAt]),
        PublishAt = Instant.From(row[PublishAt]),
        Publication = Enum.Parse<Publication>(row[PublicationKind].Text ?? ""),
        ApprovedAt = row[ApprovedAt].IsNull ? null : Instant.From(row[ApprovedAt]),
        ApprovedDraft = row[ApprovedDraft].Text,
        Shards = row[Shards].IsNull ? null : (int)row[Shards].Integer,
    };
}
