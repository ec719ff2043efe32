using System.Text.Json;

namespace SurveyFns.App.Publish;

/// <summary>Documents that come with the application.</summary>
public static class EmbeddedDocuments
{
    public static ReadOnlyMemory<byte> OpenApi { get; } = Load("openapi.json");

    /// <summary>The texts of <see cref="OpenApi"/> that its page shows, in Japanese, by the English one.</summary>
    public static IReadOnlyDictionary<string, string> OpenApiInJapanese { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(Load("openapi.ja.json"))!;

    public static ReadOnlyMemory<byte> StyleSheet { get; } = Load("style.css");

    private static byte[] Load(string name)
    {
        using var stream = typeof(EmbeddedDocuments).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the document {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
