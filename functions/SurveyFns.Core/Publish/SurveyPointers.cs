using System.Text.Json;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Reads and moves the pointers of surveys.</summary>
internal sealed class SurveyPointers(IOpenDataStore store)
{
    /// <summary>The pointer with its ETag; an empty one with none where nothing is published yet.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public async Task<(SurveyPointer Pointer, string? ETag)> ReadAsync(SurveyId survey, string path, CancellationToken cancellationToken) =>
        await store.FindAsync(path, cancellationToken) is { } file
            ? (path == ContextKeys.Pointer(survey) ? ReadContext(survey, file) : ReleaseJson.Read<SurveyPointer>(file.Content, path), file.ETag)
            : (New(survey, []), null);

    /// <returns>False where somebody else moved it first.</returns>
    public Task<bool> TryMoveAsync(string path, SurveyPointer moved, string? ifMatch, CancellationToken cancellationToken) =>
        store.TryMovePointerAsync(path, ReleaseJson.Write(moved), ifMatch, cancellationToken);

    // One from before context tables could be withdrawn holds nothing but their versions.
    private static SurveyPointer ReadContext(SurveyId survey, OpenDataFile file)
    {
        var members = ReleaseJson.Read<SortedDictionary<string, JsonElement>>(file.Content, file.Path);
        return members.Values.All(member => member.ValueKind == JsonValueKind.Number)
            ? New(survey, members.ToDictionary(member => member.Key, member => new PointerEntry(member.Value.GetInt32())))
            : ReleaseJson.Read<SurveyPointer>(file.Content, file.Path);
    }

    private static SurveyPointer New(SurveyId survey, Dictionary<string, PointerEntry> versions) =>
        new() { Survey = survey.Value, Releases = versions };
}
