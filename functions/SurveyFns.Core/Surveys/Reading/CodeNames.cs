namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads lists of codes.</summary>
internal static class CodeNames
{
    /// <summary>The codes, each of them one that an answer may have, and each once.</summary>
    /// <param name="list">Null where it has been refused: then any code passes.</param>
    public static IReadOnlyList<string> Read(IReadOnlyList<Place> places, CodeList? list) =>
        Read(places, list, code => list!.IsLeaf(code) ? null : $"'{code}' has codes below it in '{list.Id}': no answer has it");

    /// <summary>The codes, each of them in the list, and each once.</summary>
    public static IReadOnlyList<string> ReadAny(IReadOnlyList<Place> places, CodeList? list) => Read(places, list, _ => null);

    private static List<string> Read(IReadOnlyList<Place> places, CodeList? list, Func<string, string?> refusal)
    {
        var codes = new List<string>(places.Count);
        foreach (var place in places)
        {
            if (place.ReadText() is not { } code)
            {
                continue;
            }

            var reason = codes.Contains(code)
                ? $"the code '{code}' is there twice"
                : list is null ? null : !list.Contains(code) ? $"'{list.Id}' has no code '{code}'" : refusal(code);
            if (reason is not null)
            {
                place.Refuse(reason);
            }

            codes.Add(code);
        }

        return codes;
    }
}
