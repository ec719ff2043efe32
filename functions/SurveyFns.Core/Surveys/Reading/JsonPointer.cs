using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The names and positions of which a pointer consists.</summary>
    public static IEnumerable<string> Tokens(string pointer) => pointer.Split('/').Skip(1)
        .Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>
    /// Whether a place of a patched document comes from the patch: the patch has it or a whole list or value that holds it.
    /// </summary>
    public static bool ComesFromPatch(JsonElement patch, string pointer)
    {
        var element = patch;
        foreach (var name in Tokens(pointer))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                return true;
            }

            if (!element.TryGetProperty(name, out element))
            {
                return false;
            }
        }

        return true;
    }
}
