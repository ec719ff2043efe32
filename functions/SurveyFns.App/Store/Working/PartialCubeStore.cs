using System.Net.Mime;
using SurveyFns.App.Store.Blobs;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Working;

/// <summary>Partial cubes in blobs.</summary>
public sealed class PartialCubeStore(IBlobs blobs) : IPartialCubeStore
{
    public async Task<ReadOnlyMemory<byte>?> FindAsync(RoundKey round, int shard, CancellationToken cancellationToken) =>
        (await blobs.FindAsync(WorkingKeys.Container, WorkingKeys.PartialCube(round, shard), cancellationToken))?.Content;

    public Task SaveAsync(RoundKey round, int shard, ReadOnlyMemory<byte> partial, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(
            WorkingKeys.Container,
            WorkingKeys.PartialCube(round, shard),
            partial,
            MediaTypeNames.Application.Octet,
            cacheControl: null,
            BlobWriteCondition.None,
            cancellationToken);
}
