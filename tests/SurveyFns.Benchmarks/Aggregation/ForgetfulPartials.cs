using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Benchmarks.Aggregation;

/// <summary>Saves partial cubes and never finds them again, so that every run reads every shard.</summary>
public sealed class ForgetfulPartials(IPartialCubeStore partials) : IPartialCubeStore
{
    public Task<ReadOnlyMemory<byte>?> FindAsync(RoundKey round, int shard, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public Task SaveAsync(RoundKey round, int shard, ReadOnlyMemory<byte> partial, CancellationToken cancellationToken) =>
        partials.SaveAsync(round, shard, partial, cancellationToken);
}
