using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>A firm's claim to be the only one that gives an answer.</summary>
/// <param name="Replaces">ETag of the claim it takes over; null = nobody's so far.</param>
internal sealed record UniqueClaim(string Partition, string Row, Item Item, Answer Answer, FirmId Firm, string? Replaces = null)
{
    public const string Holder = "firm";
    public const string ClaimedAt = "claimed_at";

    /// <summary>The claims a response has to make: for each unique answer that its predecessor did not give.</summary>
    public static IReadOnlyList<UniqueClaim> Of(ValidResponse response, StoredResponse? current)
    {
        List<UniqueClaim>? claims = null;
        foreach (var (id, answer) in response.Answers)
        {
            var item = response.Definition.Items[id];
            if (item.Unique && answer is not UnknownAnswer && !answer.Equals(current?.Answers[id]))
            {
                var (partition, row) = ResponseKeys.Claim(response.Definition, id, answer);
                (claims ??= []).Add(new UniqueClaim(partition, row, item, answer, response.Firm));
            }
        }

        return claims ?? [];
    }

    public TableWrite ToWrite(DateTimeOffset now)
    {
        var row = new TableRow
        {
            Partition = Partition,
            Row = Row,
            Columns = new Dictionary<string, ColumnValue>(StringComparer.Ordinal)
            {
                [Holder] = ColumnValue.Of(Firm.Value),
                [ClaimedAt] = Instant.ToColumn(now),
            },
        };
        return Replaces is null ? new TableWrite.Insert(row) : new TableWrite.Replace(row, Replaces);
    }
}
