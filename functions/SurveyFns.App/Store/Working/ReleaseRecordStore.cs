using System.Net.Mime;
using System.Text.Json;
using SurveyFns.App.Store.Blobs;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Working;

/// <summary>Records of releases in blobs that the public cannot read.</summary>
public sealed class ReleaseRecordStore(IBlobs blobs) : IReleaseRecordStore
{
    private const string FiguresDigest = "figuresDigest";
    private const string Responded = "responded";

    public async Task<ReleaseRecord?> FindAsync(RoundKey round, int version, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(WorkingKeys.Container, WorkingKeys.ReleaseRecord(round, version), cancellationToken);
        if (blob is null)
        {
            return null;
        }

        var record = JsonElement.Parse(blob.Content.Span);
        return new ReleaseRecord(
            round, version, record.GetProperty(FiguresDigest).GetString()!, record.GetProperty(Responded).GetInt64());
    }

    public Task SaveAsync(ReleaseRecord record, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(
            WorkingKeys.Container,
            WorkingKeys.ReleaseRecord(record.Round, record.Version),
            JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
            {
                [FiguresDigest] = record.FiguresDigest,
                [Responded] = record.Responded,
            }),
            MediaTypeNames.Application.Json,
            cacheControl: null,
            BlobWriteCondition.None,
            cancellationToken);
}
