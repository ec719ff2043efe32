using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Languages as HTML, HTTP and file names say them.</summary>
public static class LanguageTags
{
    /// <summary><c>ja</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.Japanese ? "ja" : "en";

    public static Language Other(this Language language) => language == Language.Japanese ? Language.English : Language.Japanese;

    /// <summary>The language's own name.</summary>
    public static string Name(this Language language) => language == Language.Japanese ? "日本語" : "English";

    /// <summary>The page of a folder that never changes: one file per language, so that each is read by itself.</summary>
    public static string PageName(this Language language) => language == Language.Japanese ? "index.html" : "index.en.html";
}
