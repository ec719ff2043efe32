using System.Text.Encodings.Web;
using System.Text.Json;

namespace SurveyFns.Core.Protect;

/// <summary>Reads and writes <c>proof.json</c>: camel-case members in a fixed order, LF, the same bytes for the same proof.</summary>
public static class ProofJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static byte[] Write(Proof proof) => [.. JsonSerializer.SerializeToUtf8Bytes(proof, Options), (byte)'\n'];

    /// <exception cref="JsonException">The text is no proof.</exception>
    public static Proof Read(Stream json) =>
        JsonSerializer.Deserialize<Proof>(json, Options) ?? throw new JsonException("There is nothing in the proof.");
}
