namespace SurveyFns.Core.Surveys;

/// <summary>The form of ids that appear in addresses and file names.</summary>
internal static class Slug
{
    public static bool IsSlug(string? text, int maximumLength)
    {
        if (string.IsNullOrEmpty(text) || text.Length > maximumLength || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
