using System.Globalization;
using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>What a place in a file belongs to, by its id or code: a place alone names it by its position, which is hard to find.</summary>
internal static class Subject
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["sections"] = "section",
        ["items"] = "item",
        ["edits"] = "edit",
        ["dimensions"] = "dimension",
        ["measures"] = "measure",
        ["tables"] = "table",
        ["designs"] = "design",
        ["codes"] = "code",
        ["groupings"] = "grouping",
        ["groups"] = "group",
    };

    public static DefinitionProblem AddTo(DefinitionProblem problem, JsonElement root) => problem with { Subject = Find(root, problem.Pointer) };

    /// <summary>The innermost thing with a name that holds the place; null where there is none.</summary>
    private static string? Find(JsonElement element, string pointer)
    {
        string? found = null;
        var list = "";
        foreach (var token in JsonPointer.Tokens(pointer))
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(token, out element))
            {
                list = token;
            }
            else if (element.ValueKind == JsonValueKind.Array
                && int.TryParse(token, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength())
            {
                element = element[index];
                found = Words.TryGetValue(list, out var word) && NameOf(element) is { } name ? $"{word} {name}" : found;
            }
            else
            {
                break;
            }
        }

        return found;
    }

    private static string? NameOf(JsonElement element) => element.ValueKind == JsonValueKind.Object
        && (element.TryGetProperty("id", out var name) || element.TryGetProperty("code", out name)) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;
}
