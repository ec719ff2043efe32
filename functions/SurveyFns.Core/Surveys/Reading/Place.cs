using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>A value in a file and where it stands, so that whatever is wrong with it can be said with its JSON Pointer.</summary>
internal readonly record struct Place(JsonElement Element, string Pointer, ProblemLog Problems)
{
    public JsonValueKind Kind => Element.ValueKind;

    public void Refuse(string reason) => Problems.Add(Pointer, reason);

    /// <summary>Refuses a property of the object here.</summary>
    public void Refuse(string property, string reason) => Problems.Add(JsonPointer.Append(Pointer, property), reason);

    public Place Child(JsonProperty property) => new(property.Value, JsonPointer.Append(Pointer, property.Name), Problems);

    /// <summary>A property of the object here; null where there is none or no object.</summary>
    public Place? Find(string name) => Kind == JsonValueKind.Object && Element.TryGetProperty(name, out var value)
        ? new(value, JsonPointer.Append(Pointer, name), Problems)
        : null;

    /// <summary>The elements of an array; refused and none where it is no array.</summary>
    public IReadOnlyList<Place> ReadElements()
    {
        if (Kind != JsonValueKind.Array)
        {
            Refuse("must be a list");
            return [];
        }

        var (pointer, problems) = (Pointer, Problems);
        return [.. Element.EnumerateArray().Select((element, index) => new Place(element, $"{pointer}/{index}", problems))];
    }

    /// <summary>The properties of an object; refused and none where it is no object.</summary>
    public IReadOnlyList<(string Name, Place Place)> ReadProperties()
    {
        if (Kind != JsonValueKind.Object)
        {
            Refuse("must be an object");
            return [];
        }

        var parent = this;
        return [.. Element.EnumerateObject().Select(property => (property.Name, parent.Child(property)))];
    }

    /// <summary>The text here; refused and null where it is no text or blank.</summary>
    public string? ReadText()
    {
        if (Kind != JsonValueKind.String)
        {
            Refuse("must be a text");
            return null;
        }

        var text = Element.GetString()!;
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Refuse("must not be blank");
        return null;
    }

    /// <summary>True or false; refused and false where it is neither.</summary>
    public bool ReadFlag()
    {
        if (Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Refuse("must be true or false");
        }

        return Kind == JsonValueKind.True;
    }

    /// <summary>A number; refused and null where it is none.</summary>
    public decimal? ReadNumber()
    {
        if (Kind == JsonValueKind.Number && Element.TryGetDecimal(out var number))
        {
            return number;
        }

        Refuse("must be a number");
        return null;
    }
}
