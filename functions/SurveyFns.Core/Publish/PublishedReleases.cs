using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Reads published releases back, trusting nothing but pointer and manifest.</summary>
internal sealed class PublishedReleases(IOpenDataStore store)
{
    private readonly SurveyPointers pointers = new(store);

    /// <summary>The survey's pointer with its ETag; an empty one with none where nothing is published yet.</summary>
    public Task<(SurveyPointer Pointer, string? ETag)> ReadPointerAsync(SurveyId survey, CancellationToken cancellationToken) =>
        pointers.ReadAsync(survey, OpenDataKeys.Pointer(survey), cancellationToken);

    /// <summary>A published version with its model.</summary>
    /// <exception cref="InvalidDataException">A file that the pointer promises is missing or damaged.</exception>
    public async Task<PublishedRelease> ReadAsync(ReleaseKey release, int version, CancellationToken cancellationToken)
    {
        var manifestFile = await ReadFileAsync(release, version, Manifest.FileName, cancellationToken);
        var manifest = Parse(release, version, manifestFile);
        var observations = await ReadFileAsync(release, version, ObservationsCsv.FileName, cancellationToken);
        ReadOnlyMemory<byte>? proof = manifest.Files.Any(file => file.Name == ProofFile.FileName)
            ? await ReadFileAsync(release, version, ProofFile.FileName, cancellationToken)
            : null;
        return new PublishedRelease(manifest, manifestFile, manifest.ToModel(observations, proof));
    }

    /// <summary>The manifest of a published version and when it was written.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public async Task<PublishedVersion> ReadVersionAsync(ReleaseKey release, int version, CancellationToken cancellationToken) =>
        await store.FindAsync(OpenDataKeys.File(release, version, Manifest.FileName), cancellationToken) is { } file
            ? new PublishedVersion(release, Parse(release, version, file.Content), file.LastModified)
            : throw new InvalidDataException($"{Manifest.FileName} of {release} version {version} is missing.");

    /// <summary>The manifest of a published version.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public async Task<Manifest> ReadManifestAsync(ReleaseKey release, int version, CancellationToken cancellationToken) =>
        Parse(release, version, await ReadFileAsync(release, version, Manifest.FileName, cancellationToken));

    private static Manifest Parse(ReleaseKey release, int version, ReadOnlyMemory<byte> file) =>
        ReleaseJson.Read<Manifest>(file, $"{Manifest.FileName} of {release} version {version}");

    private async Task<ReadOnlyMemory<byte>> ReadFileAsync(ReleaseKey release, int version, string name, CancellationToken cancellationToken) =>
        (await store.FindAsync(OpenDataKeys.File(release, version, name), cancellationToken))?.Content
        ?? throw new InvalidDataException($"{name} of {release} version {version} is missing.");
}
