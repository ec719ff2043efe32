using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>Reads entities straight from the bytes of a response.</summary>
internal sealed class EntityReader
{
    private readonly PropertyNameCache names = new();
    private int capacity = 8;

    /// <summary>The entities of a page: <c>{"odata.metadata":…,"value":[…]}</c>.</summary>
    /// <exception cref="JsonException">The body is not such a page.</exception>
    public List<TableEntity> ReadPage(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var entities = new List<TableEntity>();
        MoveToValues(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            entities.Add(ReadEntity(ref reader));
        return reader.TokenType == JsonTokenType.EndArray ? entities : throw new JsonException("The page is cut short.");
    }

    /// <exception cref="JsonException">The body is not an entity.</exception>
    public TableEntity ReadSingle(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            ? ReadEntity(ref reader)
            : throw new JsonException("The body is not an entity.");
    }

    private static void MoveToValues(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isValues && reader.TokenType == JsonTokenType.StartArray)
                return;
            reader.Skip();
        }

        throw new JsonException("The page has no values.");
    }

    private TableEntity ReadEntity(ref Utf8JsonReader reader)
    {
        var entity = new TableEntity(capacity);
        var (annotated, type) = ((string?)null, EdmType.Unannotated);
        names.StartRow();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = names.Find(ref reader);
            reader.Read();
            if (name.IsTypeAnnotation)
                (annotated, type) = (name.Text, EdmValue.TypeOf(ref reader));
            else if (name.IsETag)
                entity.Load(TableEntity.ETagName, reader.GetString()!);
            else if (name.IsControl)
                reader.Skip();
            else if (EdmValue.Read(ref reader, ReferenceEquals(annotated, name.Text) || annotated == name.Text ? type : ImpliedType(name.Text)) is { } value)
                entity.Load(name.Text, value);
        }

        capacity = Math.Max(capacity, entity.Count);
        return entity;
    }

    // A system property, which minimal metadata leaves without annotation.
    private static EdmType ImpliedType(string name) => name == nameof(TableEntity.Timestamp) ? EdmType.DateTime : EdmType.Unannotated;
}
