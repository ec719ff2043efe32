namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The codes of a list form trees.</summary>
internal static class CodeHierarchy
{
    public static void Check(CodeList list, IReadOnlyList<Place> places)
    {
        for (var position = 0; position < list.Codes.Count; position++)
        {
            if (list.Codes[position].Parent is not { } parent)
            {
                continue;
            }

            if (!list.Contains(parent))
            {
                places[position].Refuse("parent", $"there is no code '{parent}'");
            }
            else if (IsOwnAncestor(list, list.Codes[position]))
            {
                places[position].Refuse("parent", $"'{list.Codes[position].Id}' is above itself");
            }
        }
    }

    /// <summary>The code itself and those above it; ends where the codes above form a circle.</summary>
    public static IEnumerable<string> PathUp(CodeList list, string code)
    {
        var current = list.Find(code);
        for (var steps = 0; current is not null && steps < list.Codes.Count; steps++)
        {
            yield return current.Id;
            current = current.Parent is null ? null : list.Find(current.Parent);
        }
    }

    private static bool IsOwnAncestor(CodeList list, Code code) => PathUp(list, code.Parent!).Contains(code.Id);
}
