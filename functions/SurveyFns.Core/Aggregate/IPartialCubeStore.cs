using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Keeps the partial cube of every shard between runs, so that only shards that changed are read again. A cache: losing it costs time only.
/// </summary>
public interface IPartialCubeStore
{
    /// <summary>The partial cube last saved for a shard, exactly as saved; null where there is none.</summary>
    Task<ReadOnlyMemory<byte>?> FindAsync(RoundKey round, int shard, CancellationToken cancellationToken);

    /// <summary>Replaces the partial cube of a shard, whole or not at all.</summary>
    Task SaveAsync(RoundKey round, int shard, ReadOnlyMemory<byte> partial, CancellationToken cancellationToken);
}
