using System.Text;

namespace Azure.Data.Tables.Json;

/// <summary>A property name as it stands in JSON, with what it stands for.</summary>
internal sealed class PropertyName
{
    private const string TypeSuffix = "@odata.type";

    public PropertyName(ReadOnlySpan<byte> raw, string text)
    {
        Raw = raw.ToArray();
        IsTypeAnnotation = text.EndsWith(TypeSuffix, StringComparison.Ordinal);
        Text = IsTypeAnnotation ? text[..^TypeSuffix.Length] : text;
        IsControl = text.StartsWith("odata.", StringComparison.Ordinal);
        IsETag = text == TableEntity.ETagName;
    }

    /// <summary>The bytes between the quotes, escapes and all.</summary>
    public byte[] Raw { get; }

    /// <summary>The property, also for its annotation.</summary>
    public string Text { get; }

    public bool IsTypeAnnotation { get; }

    /// <summary>Says something of the entity and is no property of it.</summary>
    public bool IsControl { get; }

    public bool IsETag { get; }

    public override string ToString() => Encoding.UTF8.GetString(Raw);
}
