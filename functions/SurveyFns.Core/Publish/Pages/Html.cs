using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Writes well-formed HTML and SVG: every text is escaped, every element that is opened is closed.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    public Html Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes).Append('>');
        open.Push(name);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public Html Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with a text.</summary>
    public Html Element(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(content).Close();

    /// <summary>An HTML element that has no end tag.</summary>
    public Html Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes).Append('>');
        return this;
    }

    /// <summary>An SVG element without content.</summary>
    public Html Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes).Append("/>");
        return this;
    }

    public Html Text(string content)
    {
        text.Append(Escape(content));
        return this;
    }

    /// <summary>
    /// Data for machines. A <c>script</c> of a type that is no script is never run, so a policy against inline script does not concern
    /// it; <c>&lt;</c> is escaped so that no text can end it.
    /// </summary>
    public Html DataBlock(string mediaType, JsonNode json)
    {
        Tag("script", [("type", mediaType)]).Append('>');
        text.Append(Encoding.UTF8.GetString(JsonText.WriteCompact(json).Span).Replace("<", "\\u003c", StringComparison.Ordinal))
            .Append("</script>\n");
        return this;
    }

    public Html Line()
    {
        text.Append('\n');
        return this;
    }

    public Html DocumentType()
    {
        text.Append("<!DOCTYPE html>\n");
        return this;
    }

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public ReadOnlyMemory<byte> ToUtf8() => open.Count == 0
        ? Encoding.UTF8.GetBytes(text.ToString())
        : throw new InvalidOperationException($"The element '{open.Peek()}' is not closed.");

    private StringBuilder Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                text.Append(' ').Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
            }
        }

        return text;
    }

    private static string Escape(string content) => content
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
