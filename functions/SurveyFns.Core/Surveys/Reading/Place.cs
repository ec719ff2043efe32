using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>A value in a file and where it stands, so that whatever is wrong with it can be said with its JSON Pointer.</summary>
internal readonly record struct Place(JsonElement Element, string Pointer, ProblemLog Problems)
{
    public JsonValueKind Kind => Element.ValueKind;

    public void Refuse(string reason) => Problems.Add(Pointer, reason);

    public Place Child(JsonProperty property) =>
        new(property.Value, $"{Pointer}/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", Problems);

    /// <summary>The elements of an array.</summary>
    public IEnumerable<Place> Elements()
    {
        var index = 0;
        foreach (var element in Element.EnumerateArray())
        {
            yield return new(element, $"{Pointer}/{index++}", Problems);
        }
    }

    /// <summary>The text here; refused and null where it is no text.</summary>
    public string? ReadString()
    {
        if (Kind == JsonValueKind.String)
        {
            return Element.GetString();
        }

        Refuse("must be a text");
        return null;
    }
}
