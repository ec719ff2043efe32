using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// JSON-stat 2.0: a collection with one embedded dataset per table, dimensions <c>round</c> (time), <c>measure</c> (metric) and those of
/// the table, values in row-major order, null with a status where there is no figure. The format knows one language per document, so
/// there is one file in Japanese and one in English.
/// </summary>
internal sealed class JsonStat(Language language) : IReleaseFileWriter
{
    public const string RoundDimension = "round";
    public const string MeasureDimension = "measure";

    public string Name => language == Language.Japanese ? "cube.json" : "cube.en.json";

    public string MediaType => MediaTypes.Json;

    public LocalizedText Description { get; } = language == Language.Japanese
        ? new("JSON-stat 2.0（日本語）", "JSON-stat 2.0 with labels in Japanese")
        : new("JSON-stat 2.0（英語）", "JSON-stat 2.0 with labels in English");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "2.0");
            writer.WriteString("class", "collection");
            writer.WriteString("label", model.Title.In(language));
            writer.WriteString("source", model.Publisher.In(language));
            writer.WriteStartObject("link");
            writer.WriteStartArray("item");
            foreach (var table in model.Tables)
            {
                new JsonStatDataset(model, table, language).Write(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
