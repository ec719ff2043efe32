namespace SurveyFns.App.Pages.Send;

/// <summary>Names of the fields of the page before sending.</summary>
public static class CheckFields
{
    /// <summary>Digest of the answers that the page showed.</summary>
    public const string Seen = "_seen";

    /// <summary>ETag of the other response that the reader chose to replace.</summary>
    public const string Theirs = "_theirs";
}
