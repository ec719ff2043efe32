namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The code lists a definition may name; remembers which it does.</summary>
/// <param name="failed">Ids of lists that were refused themselves: one mistake is said once.</param>
internal sealed class CodeListLookup(IReadOnlyDictionary<string, CodeList> codeLists, IReadOnlySet<string> failed)
{
    private readonly SortedDictionary<string, CodeList> used = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, CodeList> Used => used;

    /// <summary>The list that the property <c>codeList</c> names; refused and null where there is none.</summary>
    public CodeList? Read(ObjectReader reader)
    {
        if (reader.Require("codeList") is not { } place || place.ReadText() is not { } id)
        {
            return null;
        }

        if (codeLists.TryGetValue(id, out var list))
        {
            used[id] = list;
            return list;
        }

        if (failed.Contains(id))
        {
            place.Problems.AddFollowing();
        }
        else
        {
            place.Refuse($"there is no code list '{id}'");
        }

        return null;
    }
}
