using System.Net.Mime;
using System.Security.Cryptography;
using SurveyFns.App.Store.Blobs;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Store.Working;

/// <summary>The pepper in a blob, drawn by whoever needs it first.</summary>
public sealed class PepperStore(IBlobs blobs) : IPepper
{
    private const int Length = 32;

    private byte[]? known;

    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(CancellationToken cancellationToken) =>
        known ??= await FindAsync(cancellationToken) ?? await DrawAsync(cancellationToken);

    private async Task<byte[]> DrawAsync(CancellationToken cancellationToken)
    {
        await blobs.TryWriteAsync(
            WorkingKeys.Container,
            WorkingKeys.Pepper,
            RandomNumberGenerator.GetBytes(Length),
            MediaTypeNames.Application.Octet,
            cacheControl: null,
            BlobWriteCondition.IfAbsent,
            cancellationToken);

        // What counts is what is there now: another instance may have been first.
        return await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The pepper vanished as soon as it was written.");
    }

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(WorkingKeys.Container, WorkingKeys.Pepper, cancellationToken);
        return blob is null ? null
            : blob.Content.Length == Length ? blob.Content.ToArray()
            : throw new InvalidDataException("The stored pepper is damaged.");
    }
}
