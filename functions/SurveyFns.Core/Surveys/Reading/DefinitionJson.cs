using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Parses a file strictly: UTF-8, no comments, no trailing commas, no property twice.</summary>
internal static class DefinitionJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The document; null where the file is no JSON, which the log then says.</summary>
    public static JsonDocument? Parse(DefinitionFile file, ProblemLog log)
    {
        JsonDocument? document = null;
        var content = WithoutByteOrderMark(file.Content);
        try
        {
            document = JsonDocument.Parse(content, Options);
            RequireUnicode(document.RootElement);
            return document;
        }
        catch (JsonException exception)
        {
            log.Add("", JsonMistake.In(content, exception));
        }
        catch (InvalidOperationException)
        {
            document?.Dispose();
            log.Add("", JsonMistake.NotUnicode(content) ?? "contains text that is no valid Unicode");
        }

        return null;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;

    /// <summary>Texts are decoded when they are read: do it now, once, where it can be refused.</summary>
    private static void RequireUnicode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var child in element.EnumerateArray())
                {
                    RequireUnicode(child);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    RequireUnicode(property.Value);
                }

                break;
        }
    }
}
