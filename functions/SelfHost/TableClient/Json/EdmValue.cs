using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>A value of a response as the .NET type of its annotation.</summary>
internal static class EdmValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static EdmType TypeOf(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.SequenceEqual("Edm.Int64"u8) ? EdmType.Int64
            : name.SequenceEqual("Edm.DateTime"u8) ? EdmType.DateTime
            : name.SequenceEqual("Edm.Double"u8) ? EdmType.Double
            : name.SequenceEqual("Edm.Guid"u8) ? EdmType.Guid
            : name.SequenceEqual("Edm.Binary"u8) ? EdmType.Binary
            : EdmType.Unannotated;
    }

    /// <summary>The value, boxed; null for a null.</summary>
    /// <exception cref="JsonException">The value is not of the type, or no single value at all.</exception>
    public static object? Read(ref Utf8JsonReader reader, EdmType type) => reader.TokenType switch
    {
        JsonTokenType.String => FromString(ref reader, type),
        JsonTokenType.Number => FromNumber(ref reader, type),
        JsonTokenType.True => True,
        JsonTokenType.False => False,
        JsonTokenType.Null => null,
        _ => throw new JsonException($"A property cannot be a {reader.TokenType}."),
    };

    private static object FromString(ref Utf8JsonReader reader, EdmType type) => type switch
    {
        EdmType.Int64 => Utf8Parser.TryParse(reader.ValueSpan, out long number, out var used) && used == reader.ValueSpan.Length
            ? number
            : throw new JsonException("An Edm.Int64 is not a 64-bit integer."),
        EdmType.DateTime => Time(ref reader),
        EdmType.Guid => reader.TryGetGuid(out var id) ? id : throw new JsonException("An Edm.Guid is not a GUID."),
        EdmType.Binary => reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw new JsonException("An Edm.Binary is not Base64."),

        // NaN and the infinities have no number in JSON.
        EdmType.Double => double.Parse(reader.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => reader.GetString()!,
    };

    // The service writes a double without annotation, always with a point or an exponent, and an Int32 without.
    private static object FromNumber(ref Utf8JsonReader reader, EdmType type)
    {
        if (type == EdmType.Double || reader.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
            return reader.GetDouble();
        if (reader.TryGetInt32(out var small))
            return small;
        return reader.TryGetInt64(out var large) ? (object)large : reader.GetDouble();
    }

    private static DateTimeOffset Time(ref Utf8JsonReader reader)
    {
        // Without a zone the time is UTC, which the reader's own method would take for local.
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var time))
            return time;
        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, styles, out time)
            ? time
            : throw new JsonException("An Edm.DateTime is not a time.");
    }
}
