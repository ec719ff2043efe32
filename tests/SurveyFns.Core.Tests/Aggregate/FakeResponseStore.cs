using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Aggregate;

/// <summary>Rows by shard, each with the four columns of <see cref="PartialCubeTests.Survey"/> under their names.</summary>
internal sealed class FakeResponseStore : IResponseStore
{
    private static readonly string[] Names = ["status", "area", "field", "employees"];
    private readonly ConcurrentDictionary<int, List<ColumnValue[]>> shards = new();
    private readonly ConcurrentDictionary<int, int> heads = new();
    private int scans;

    public Action? DuringScan { get; set; }

    public int MostScansAtOnce { get; private set; }

    public void Submit(int shard, ColumnValue[] row)
    {
        shards.GetOrAdd(shard, _ => []).Add(row);
        heads.AddOrUpdate(shard, 1, (_, head) => head + 1);
    }

    public Task<ShardHead?> FindHeadAsync(SurveyDefinition definition, int shard, CancellationToken cancellationToken) =>
        Task.FromResult(heads.TryGetValue(shard, out var head) ? new ShardHead(head.ToString(CultureInfo.InvariantCulture)) : null);

    public async IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ReadShardAsync(
        SurveyDefinition definition, int shard, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MostScansAtOnce = Math.Max(MostScansAtOnce, Interlocked.Increment(ref scans));
        DuringScan?.Invoke();
        foreach (var page in shards[shard].Chunk(7))
        {
            await Task.Yield();
            yield return [.. page.Select(row => columns.Select(column => row[Array.IndexOf(Names, column)]).ToArray())];
        }

        Interlocked.Decrement(ref scans);
    }

    public Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<StoredResponse> ReadHistoryAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<SubmitOutcome> SubmitAsync(ValidResponse response, string? ifMatch, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<(FirmId Firm, int Revision, DateTimeOffset SubmittedAt)> ListRespondentsAsync(
        SurveyDefinition definition, CancellationToken cancellationToken) => throw new NotSupportedException();
}
