namespace SurveyFns.App.Pages.Drafts;

/// <summary>Names of the hidden fields of forms about answers.</summary>
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

    /// <summary>ETag of the draft that the page showed, where it offers to drop it.</summary>
    public const string Draft = "_draft";

    /// <summary>What to do after saving.</summary>
    public const string Action = "_do";
}
