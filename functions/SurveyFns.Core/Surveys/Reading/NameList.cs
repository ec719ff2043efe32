using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Lists of names of things that the same definition declares.</summary>
/// <param name="what">What is named, for the reasons: "table", "measure" …</param>
/// <param name="declared">The objects that declare them. Refused ones count as well: one mistake is said once.</param>
internal sealed class NameList(string what, IReadOnlyList<Place> declared, bool mustNotBeEmpty)
{
    private readonly HashSet<string> known = declared
        .Select(place => place.Find("id"))
        .Where(id => id is { Kind: JsonValueKind.String })
        .Select(id => id!.Value.Element.GetString()!)
        .ToHashSet(StringComparer.Ordinal);

    // Where a list that must not be empty is, that is said already.
    private readonly bool nothingDeclared = mustNotBeEmpty && declared.Count == 0;

    /// <summary>The names, each declared and each once.</summary>
    public IReadOnlyList<string> Read(IReadOnlyList<Place> places)
    {
        var names = new List<string>(places.Count);
        foreach (var place in places)
        {
            if (place.ReadText() is not { } name)
            {
                continue;
            }

            if (!known.Contains(name) && !nothingDeclared)
            {
                place.Refuse($"there is no {what} '{name}'");
            }
            else if (names.Contains(name))
            {
                place.Refuse($"the {what} '{name}' is there twice");
            }

            names.Add(name);
        }

        return names;
    }
}
