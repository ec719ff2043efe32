using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// Reads the properties of an object. What is missing or wrong is said in the log, and a harmless value stands in for it, so that
/// reading goes on and finds the rest; nothing is made of a document with problems.
/// </summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, Place> properties = new(StringComparer.Ordinal);

    public ObjectReader(Place place, params IReadOnlyCollection<string> names)
    {
        Place = place;
        foreach (var (name, property) in place.ReadProperties())
        {
            if (names.Contains(name))
            {
                properties.Add(name, property);
            }
            else
            {
                property.Refuse($"unknown property '{name}'; known are {string.Join(", ", names)}");
            }
        }
    }

    public Place Place { get; }

    public Place? Find(string name) => properties.TryGetValue(name, out var property) ? property : null;

    /// <summary>The property; refused and null where it is missing.</summary>
    public Place? Require(string name)
    {
        if (Find(name) is { } property)
        {
            return property;
        }

        if (Place.Kind == JsonValueKind.Object)
        {
            Place.Refuse($"'{name}' is missing");
        }

        return null;
    }

    public string Text(string name) => Require(name)?.ReadText() ?? "";

    public string? OptionalText(string name) => Find(name)?.ReadText();

    public LocalizedText Localized(string name) => ReadLocalized(Require(name)) ?? new("", "");

    public LocalizedText? OptionalLocalized(string name) => ReadLocalized(Find(name));

    public bool Flag(string name) => Find(name)?.ReadFlag() ?? false;

    public int Integer(string name, int minimum, int maximum, int fallback) =>
        Find(name) is { } property ? ReadInteger(property, minimum, maximum) ?? fallback : fallback;

    public int RequiredInteger(string name, int minimum, int maximum) =>
        Require(name) is { } property ? ReadInteger(property, minimum, maximum) ?? minimum : minimum;

    /// <summary>The elements of a list; none where it is missing, which is refused where <paramref name="minimum"/> is above 0.</summary>
    public IReadOnlyList<Place> List(string name, int minimum = 0)
    {
        if ((minimum > 0 ? Require(name) : Find(name)) is not { } property)
        {
            return [];
        }

        var elements = property.ReadElements();
        if (elements.Count < minimum && property.Kind == JsonValueKind.Array)
        {
            property.Refuse(minimum == 1 ? "must not be empty" : $"must have at least {minimum} elements");
        }

        return elements;
    }

    /// <summary>One of some words; refused and <paramref name="fallback"/> where it is another.</summary>
    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (Find(name) is not { } property || property.ReadText() is not { } text)
        {
            return fallback;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        property.Refuse($"'{text}' is none of {string.Join(", ", words.Keys)}");
        return fallback;
    }

    private static LocalizedText? ReadLocalized(Place? place)
    {
        if (place is not { } property)
        {
            return null;
        }

        var texts = new ObjectReader(property, "ja", "en");
        return new(texts.Text("ja"), texts.Text("en"));
    }

    private static int? ReadInteger(Place place, int minimum, int maximum)
    {
        if (place.ReadNumber() is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number >= minimum && number <= maximum)
        {
            return (int)number;
        }

        place.Refuse($"must be a whole number from {minimum} to {maximum}");
        return null;
    }
}
