using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The complete document of a round: its file, or the file it is based on with its own as a merge patch.</summary>
internal sealed class EffectiveDocument : IDisposable
{
    private readonly JsonDocument document;
    private readonly JsonDocument? patch;

    private EffectiveDocument(JsonDocument document, JsonDocument? patch, ProblemLog log)
    {
        this.document = document;
        this.patch = patch;
        Log = log;
    }

    /// <summary>Says in which of the two files a place is.</summary>
    public ProblemLog Log { get; }

    public Place Root => new(document.RootElement, "", Log);

    /// <summary>The name of the round that a file is a patch on; null where it is complete, or no JSON object at all.</summary>
    public static string? BasedOn(DefinitionFile file)
    {
        using var document = DefinitionJson.Parse(file, new ProblemLog(file.Name));
        return document is null ? null : TextOf(document.RootElement, "basedOn");
    }

    /// <summary>The document; null where there is none, which <paramref name="log"/> then says.</summary>
    public static EffectiveDocument? Open(DefinitionFile file, DefinitionFile? basedOn, ProblemLog log)
    {
        var own = DefinitionJson.Parse(file, log);
        if (own is null)
        {
            return null;
        }

        var basis = new Place(own.RootElement, "", log).Find("basedOn");
        if (basis is null)
        {
            return new(own, null, new ProblemLog(file.Name));
        }

        using var complete = OpenBasis(basis.Value, basedOn);
        if (complete is null)
        {
            own.Dispose();
            return null;
        }

        return Patched(file, own, basedOn!, complete);
    }

    public void Dispose()
    {
        document.Dispose();
        patch?.Dispose();
    }

    private static EffectiveDocument Patched(DefinitionFile file, JsonDocument own, DefinitionFile basedOn, JsonDocument complete)
    {
        var merged = MergePatch.Apply(MergePatch.NodeOf(complete.RootElement), own.RootElement)!.AsObject();
        merged.Remove("basedOn");
        var log = new ProblemLog(pointer => JsonPointer.ComesFromPatch(own.RootElement, pointer) ? file.Name : basedOn.Name);
        var document = new EffectiveDocument(JsonDocument.Parse(CanonicalJson.Write(merged)), own, log);
        if (!own.RootElement.TryGetProperty("round", out _))
        {
            log.Add("", "'round' is missing: a patch names its own round");
        }

        if (!own.RootElement.TryGetProperty("title", out _))
        {
            log.Add("", "'title' is missing: a patch gives its own round a title");
        }

        return document;
    }

    private static JsonDocument? OpenBasis(Place name, DefinitionFile? file)
    {
        if (name.ReadText() is not { } round)
        {
            return null;
        }

        if (file is null)
        {
            name.Refuse($"there is no definition of the round '{round}'");
            return null;
        }

        var document = DefinitionJson.Parse(file, new ProblemLog(file.Name));
        var reason = document is null || document.RootElement.ValueKind != JsonValueKind.Object ? $"'{file.Name}' is no JSON object"
            : TextOf(document.RootElement, "round") != round ? $"'{file.Name}' is not the definition of the round '{round}'"
            : document.RootElement.TryGetProperty("basedOn", out _) ? $"the round '{round}' is itself based on another one"
            : null;
        if (reason is null)
        {
            return document;
        }

        name.Refuse(reason);
        document?.Dispose();
        return null;
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
