namespace SurveyFns.App.Pages.Drafts;

/// <summary>Names of the hidden fields of a section's form.</summary>
public static class SectionFields
{
    /// <summary>Id of the section.</summary>
    public const string Section = "_section";

    /// <summary>Digest of the section's answers as the form was made from them.</summary>
    public const string Seen = "_seen";

    /// <summary>Digest of the answers of others that the reader has seen and chose to replace.</summary>
    public const string Theirs = "_theirs";

    /// <summary>Items that were shown, separated by spaces.</summary>
    public const string Shown = "_shown";

    /// <summary>Soft edits that were shown, separated by spaces.</summary>
    public const string Warned = "_warned";

    /// <summary>What to do after saving.</summary>
    public const string Action = "_do";
}
