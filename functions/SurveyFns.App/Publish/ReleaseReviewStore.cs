using System.Net.Mime;
using System.Text.Json;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Working;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>Reviews in one blob per round.</summary>
public sealed class ReleaseReviewStore(IBlobs blobs) : IReleaseReviewStore
{
    private const int MostAttempts = 5;

    public async Task<IReadOnlyList<ReleaseReview>> ListAsync(RoundKey round, CancellationToken cancellationToken) =>
        (await ReadAsync(round, cancellationToken)).Reviews;

    public async Task AddAsync(RoundKey round, ReleaseReview review, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (reviews, eTag) = await ReadAsync(round, cancellationToken);
            var written = await blobs.TryWriteAsync(
                WorkingKeys.Container, Path(round), JsonSerializer.SerializeToUtf8Bytes<ReleaseReview[]>([.. reviews, review]),
                MediaTypeNames.Application.Json,
                cacheControl: null, eTag is null ? BlobWriteCondition.IfAbsent : BlobWriteCondition.IfMatch(eTag), cancellationToken);
            if (written is not null)
            {
                return;
            }
        }

        throw new IOException($"The reviews of {round} were changed by others {MostAttempts} times in a row.");
    }

    private async Task<(ReleaseReview[] Reviews, string? ETag)> ReadAsync(RoundKey round, CancellationToken cancellationToken) =>
        await blobs.FindAsync(WorkingKeys.Container, Path(round), cancellationToken) is { } blob
            ? (JsonSerializer.Deserialize<ReleaseReview[]>(blob.Content.Span) ?? [], blob.ETag)
            : ([], null);

    private static string Path(RoundKey round) => $"release-reviews/{round.Survey.Value}/{round.Round.Value}.json";
}
