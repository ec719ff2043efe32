using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>
/// Where responses lie: a table for each survey, a partition for each round and shard. In it <c>current|firm</c> has the typed columns
/// that aggregation reads, <c>revision|firm|n</c> everything that was submitted, <c>audit|time|marker</c> the log and <c>head|</c> the shard's
/// marker. Revisions are counted downwards, so that the last comes first. Unique answers have a partition of their own for each round, in
/// it <c>claim|item|hash</c>.
/// </summary>
internal static class ResponseKeys
{
    public const string CurrentPrefix = "current|";

    public const string Head = "head|";

    private const int MostRevisions = 999_999;

    // Two surveys whose names differ in hyphens alone share a table, never a partition.
    public static string Table(SurveyId survey) => "responses" + survey.Value.Replace("-", "", StringComparison.Ordinal);

    public static string Partition(SurveyDefinition definition, FirmId firm) => Partition(definition, Shards.Of(firm, definition.Shards));

    public static string Partition(SurveyDefinition definition, int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"{definition.Survey.Value}|{definition.Round.Value}|{shard:D2}");

    public static string Current(FirmId firm) => CurrentPrefix + KeyText.Encode(firm.Value);

    public static string RevisionPrefix(FirmId firm) => $"revision|{KeyText.Encode(firm.Value)}|";

    /// <exception cref="ArgumentOutOfRangeException">There have been a million revisions.</exception>
    public static string Revision(FirmId firm, int revision)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, MostRevisions);
        return string.Create(CultureInfo.InvariantCulture, $"{RevisionPrefix(firm)}{MostRevisions - revision:D6}");
    }

    public static string Audit(DateTimeOffset submittedAt, string marker) =>
        string.Create(CultureInfo.InvariantCulture, $"audit|{submittedAt.UtcDateTime:yyyyMMddHHmmssfffffff}|{marker}");

    public static string ClaimPartition(SurveyDefinition definition) => $"{definition.Survey.Value}|{definition.Round.Value}|claims";

    /// <summary>The claim to an answer: the same key for every firm that gives it.</summary>
    public static string Claim(Item item, string answer) =>
        $"claim|{item.Id}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer)).AsSpan(0, 16))}";
}
