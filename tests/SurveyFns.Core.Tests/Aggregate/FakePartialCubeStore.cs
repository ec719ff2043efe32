using System.Collections.Concurrent;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Aggregate;

internal sealed class FakePartialCubeStore : IPartialCubeStore
{
    private readonly ConcurrentDictionary<(RoundKey, int), byte[]> saved = new();

    public void Clear() => saved.Clear();

    public Task<ReadOnlyMemory<byte>?> FindAsync(RoundKey round, int shard, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(saved.TryGetValue((round, shard), out var partial) ? new ReadOnlyMemory<byte>(partial) : null);

    public Task SaveAsync(RoundKey round, int shard, ReadOnlyMemory<byte> partial, CancellationToken cancellationToken)
    {
        saved[(round, shard)] = partial.ToArray();
        return Task.CompletedTask;
    }
}
