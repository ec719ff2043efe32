using System.Net.Mime;
using System.Text.Json;
using SurveyFns.App.Store.Blobs;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Working;

/// <summary>Release records in blobs.</summary>
public sealed class ReleaseRecordStore(IBlobs blobs) : IReleaseRecordStore
{
    public async Task<ReleaseRecord?> FindAsync(RoundKey round, int version, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(WorkingKeys.Container, WorkingKeys.ReleaseRecord(round, version), cancellationToken);
        return blob is not null && JsonSerializer.Deserialize<Contents>(blob.Content.Span) is { } contents
            ? new ReleaseRecord(round, version, contents.FiguresDigest, contents.Responded)
            : null;
    }

    public Task SaveAsync(ReleaseRecord record, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(
            WorkingKeys.Container,
            WorkingKeys.ReleaseRecord(record.Round, record.Version),
            JsonSerializer.SerializeToUtf8Bytes(new Contents(record.FiguresDigest, record.Responded)),
            MediaTypeNames.Application.Json,
            cacheControl: null,
            BlobWriteCondition.None,
            cancellationToken);

    private sealed record Contents(string FiguresDigest, long Responded);
}
