using System.Text.Json;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Texts in JSON, which may hold escapes that are no Unicode (<c>"\ud800"</c>).</summary>
internal static class JsonText
{
    /// <summary>The text; null where it is not Unicode.</summary>
    public static string? Of(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // The only way System.Text.Json has to say so.
        }
    }

    /// <summary>The member's name; null where it is not Unicode.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
