using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Json;

/// <summary>Writes an entity as the service takes it: Int64 and times as strings, every type annotated that JSON does not show.</summary>
internal static class EntityWriter
{
    private const string TypeSuffix = "@odata.type";

    // ASCII only, as the official client sends: so a transaction has the same size against its limit, and the emulator,
    // which decodes a body piece by piece, cannot break a character in two.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Checks the entity against the service's limits and writes it.</summary>
    public static void Write(IBufferWriter<byte> output, ITableEntity entity)
    {
        var properties = Supported(entity);
        EntityLimits.Check(properties);
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        for (var enumerator = properties.Properties(); enumerator.MoveNext();)
            WriteProperty(writer, enumerator.Current.Key, enumerator.Current.Value);
        writer.WriteEndObject();
    }

    /// <exception cref="NotSupportedException">The entity is of a class of its own.</exception>
    public static TableEntity Supported(ITableEntity entity) => entity as TableEntity
        ?? throw new NotSupportedException($"The self-hosted table client stores {nameof(TableEntity)} only, not {entity.GetType()}.");

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        // The service keeps Timestamp and ETag itself, and no nulls.
        if (value is null || name is SystemProperties.Timestamp or TableEntity.ETagName)
            return;
        if (Annotation(value) is { } type)
            writer.WriteString(name + TypeSuffix, type);
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    private static string? Annotation(object value) => value switch
    {
        byte[] or BinaryData => "Edm.Binary",
        DateTime or DateTimeOffset => "Edm.DateTime",
        double => "Edm.Double",
        Guid => "Edm.Guid",
        long => "Edm.Int64",
        _ => null,
    };

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: writer.WriteNumberValue(number); break;
            case DateTime time: writer.WriteStringValue(TableEntity.AsUtc(time)); break;
            case DateTimeOffset time: writer.WriteStringValue(time.UtcDateTime); break;
            case Guid id: writer.WriteStringValue(id); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case BinaryData data: writer.WriteBase64StringValue(data.ToMemory().Span); break;
            default: throw new NotSupportedException($"The table service has no type for {value.GetType()}.");
        }
    }
}
