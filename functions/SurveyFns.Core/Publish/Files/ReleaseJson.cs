using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SurveyFns.Core.Publish.Files;

/// <summary>JSON of the open data: camel case, indented, LF, Japanese as it is, members in the order of the types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Changes))]
[JsonSerializable(typeof(SurveyPointer))]
[JsonSerializable(typeof(Context.ContextTable))]
[JsonSerializable(typeof(SortedDictionary<string, JsonElement>))]
internal sealed partial class ReleaseJson : JsonSerializerContext
{
    private static ReleaseJson Written { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static ReadOnlyMemory<byte> Write<T>(T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Written);
        return (byte[])[.. json, (byte)'\n'];
    }

    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> file, string path)
    {
        try
        {
            return (T?)JsonSerializer.Deserialize(file.Span, typeof(T), Written) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is damaged.", exception);
        }
    }
}
