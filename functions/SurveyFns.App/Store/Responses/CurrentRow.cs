using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>
/// The current answers of a firm as typed columns, for aggregation. The store's own columns begin with an underscore, items never do.
/// </summary>
internal static class CurrentRow
{
    public const string Firm = AnswerColumns.Firm;
    public const string Revision = "_revision";
    public const string SubmittedAt = "_submitted_at";

    public static TableRow Of(SurveyDefinition definition, StoredResponse response) => new()
    {
        Partition = ResponseKeys.Partition(definition, response.Firm),
        Row = ResponseKeys.Current(response.Firm),
        Columns = new Dictionary<string, ColumnValue>(AnswerColumns.Of(definition, response.Answers), StringComparer.Ordinal)
        {
            [Firm] = ColumnValue.Of(response.Firm.Value),
            [Revision] = ColumnValue.Of(response.Revision),
            [SubmittedAt] = Instant.ToColumn(response.SubmittedAt),
        },
    };
}
