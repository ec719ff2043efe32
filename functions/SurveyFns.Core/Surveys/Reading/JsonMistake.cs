using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Says in plain words why a file cannot be parsed, with line and column counted from 1.</summary>
internal static class JsonMistake
{
    public static string In(ReadOnlyMemory<byte> content, JsonException mistake) => NotUnicode(content)
        ?? $"is no valid JSON: {(PropertyTwice(content) is { } pointer ? $"the property {pointer} is there twice" : Explain(content.Span, mistake))}";

    /// <summary>What is wrong with the encoding; null where the file is UTF-8.</summary>
    public static string? NotUnicode(ReadOnlyMemory<byte> content)
    {
        if (Utf8.IsValid(content.Span))
        {
            return null;
        }

        var line = 1;
        foreach (var range in content.Span.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(content.Span[range]))
            {
                break;
            }

            line++;
        }

        return $"is not encoded in UTF-8 (line {line}): save it as UTF-8";
    }

    private static string Explain(ReadOnlySpan<byte> content, JsonException mistake)
    {
        if (content.TrimEnd(" \t\r\n"u8).IsEmpty)
        {
            return "the file is empty";
        }

        var (line, column) = (mistake.LineNumber ?? 0, (int)(mistake.BytePositionInLine ?? 0));
        var offset = OffsetOf(content, line) + column;
        var place = $"line {line + 1}, column {Encoding.UTF8.GetCharCount(content[(offset - column)..offset]) + 1}: ";
        return place + (EndsEarly(content) ? "the file ends before this is complete" : Explain(content, offset));
    }

    private static string Explain(ReadOnlySpan<byte> content, int offset)
    {
        var before = content[..offset].TrimEnd(" \t\r\n"u8);
        var previous = before.IsEmpty ? (byte)0 : before[^1];
        return content[offset] switch
        {
            (byte)'/' => "comments are not allowed",
            < (byte)' ' => "a text must not hold line breaks or tabs: write \\n or \\t",
            (byte)',' or (byte)'}' or (byte)']' when previous == ',' => "there is a comma too many",
            (byte)'"' or (byte)'{' or (byte)'[' when EndsAValue(previous) => "a comma or a colon is missing before this",
            _ => $"'{CharacterAt(content, offset)}' cannot stand here",
        };
    }

    /// <summary>Whether a text, an object, a list, a number, true, false or null may end with a byte.</summary>
    private static bool EndsAValue(byte last) => "\"}]el"u8.Contains(last) || char.IsAsciiDigit((char)last);

    private static Rune CharacterAt(ReadOnlySpan<byte> content, int offset)
    {
        Rune.DecodeFromUtf8(content[offset..], out var character, out _);
        return character;
    }

    private static int OffsetOf(ReadOnlySpan<byte> content, long line)
    {
        var offset = 0;
        for (var passed = 0; passed < line; passed++)
        {
            offset += content[offset..].IndexOf((byte)'\n') + 1;
        }

        return offset;
    }

    /// <summary>Whether nothing is wrong but that more should follow.</summary>
    private static bool EndsEarly(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The first property that its object has twice; null where there is none or the file is no JSON even so.</summary>
    private static string? PropertyTwice(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return PropertyTwice(document.RootElement, "");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? PropertyTwice(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => PropertyTwice([.. element.EnumerateObject()], pointer),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((child, index) => PropertyTwice(child, $"{pointer}/{index}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? PropertyTwice(JsonProperty[] properties, string pointer)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return properties
            .Select(property => (Property: property, Pointer: JsonPointer.Append(pointer, property.Name)))
            .Select(child => names.Add(child.Property.Name) ? PropertyTwice(child.Property.Value, child.Pointer) : child.Pointer)
            .FirstOrDefault(found => found is not null);
    }
}
