namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The forms of ids in definitions.</summary>
internal static class Identifier
{
    private const int MaximumLength = 50;

    // Columns that storage adds to a row, and columns of the open data that are no dimension.
    private static readonly string[] ReservedBeginnings = ["unknown_items", "partition", "row", "etag", "timestamp"];
    private static readonly HashSet<string> ReservedNames = ["round", "table_id", "measure", "value", "status"];

    /// <summary>An id of items, dimensions, measures and tables; refused and empty where it has another form.</summary>
    public static string ReadName(ObjectReader reader, bool isColumn)
    {
        if (reader.Require("id") is not { } place || place.ReadText() is not { } id)
        {
            return "";
        }

        if (!IsName(id))
        {
            place.Refuse($"'{id}' is no id: lower-case letters, digits and underscores, a letter first, at most {MaximumLength}");
            return "";
        }

        if (isColumn && IsReserved(id))
        {
            place.Refuse($"'{id}' is reserved for a column of the store or of the open data");
        }

        return id;
    }

    /// <summary>An id of sections, code lists and groupings; refused and empty where it has another form.</summary>
    public static string ReadSlug(ObjectReader reader)
    {
        if (reader.Require("id") is not { } place || place.ReadText() is not { } id)
        {
            return "";
        }

        if (Slug.IsSlug(id, MaximumLength))
        {
            return id;
        }

        place.Refuse($"'{id}' is no id: lower-case letters, digits and inner hyphens, at most {MaximumLength}");
        return "";
    }

    /// <summary>A code; refused and empty where it has another form.</summary>
    public static string ReadCode(ObjectReader reader)
    {
        if (reader.Require("id") is not { } place || place.ReadText() is not { } id)
        {
            return "";
        }

        if (id.Length <= MaximumLength && char.IsAsciiLetterOrDigit(id[0]) && id.All(IsCodeCharacter))
        {
            return id;
        }

        place.Refuse($"'{id}' is no code: ASCII letters, digits, '_', '-' and '.', a letter or digit first, at most {MaximumLength}");
        return "";
    }

    private static bool IsName(string id) =>
        id.Length <= MaximumLength && char.IsAsciiLetterLower(id[0])
        && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    private static bool IsReserved(string id) =>
        ReservedNames.Contains(id) || ReservedBeginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsCodeCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';
}
