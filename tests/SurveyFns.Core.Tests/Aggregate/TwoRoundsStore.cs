using System.Globalization;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Aggregate;

/// <summary>Responses of several rounds by firm; the columns of a row have names.</summary>
internal sealed class TwoRoundsStore : IResponseStore
{
    private readonly Dictionary<string, SortedDictionary<string, Dictionary<string, string>>> rounds = [];
    private int head;

    public void Submit(string round, string firm, string status, string area)
    {
        if (!rounds.TryGetValue(round, out var rows))
        {
            rounds.Add(round, rows = new(StringComparer.Ordinal));
        }

        rows[firm] = new() { ["status"] = status, ["area"] = area, [AnswerColumns.Firm] = firm };
        head++;
    }

    public Task<ShardHead?> FindHeadAsync(SurveyDefinition definition, int shard, CancellationToken cancellationToken) => Task.FromResult(
        rounds.TryGetValue(definition.Round.Value, out var rows) && rows.Keys.Any(firm => IsIn(definition, firm, shard))
            ? new ShardHead(head.ToString(CultureInfo.InvariantCulture))
            : null);

    public async IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ReadShardAsync(
        SurveyDefinition definition, int shard, IReadOnlyList<string> columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (_, row) in rounds.GetValueOrDefault(definition.Round.Value, []).Where(row => IsIn(definition, row.Key, shard)))
        {
            await Task.Yield();
            yield return [[.. columns.Select(column => ColumnValue.Of(row[column]))]];
        }
    }

    public Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<StoredResponse> ReadHistoryAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<SubmitOutcome> SubmitAsync(ValidResponse response, string? ifMatch, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<(FirmId Firm, int Revision, DateTimeOffset SubmittedAt)> ListRespondentsAsync(
        SurveyDefinition definition, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static bool IsIn(SurveyDefinition definition, string firm, int shard) => Shards.Of(FirmId.Parse(firm), definition.Shards) == shard;
}
