namespace SurveyFns.App.Publish;

/// <summary>How long others may keep the open data.</summary>
public static class OpenDataCaching
{
    /// <summary>
    /// A file of a version never changes, so a browser keeps it for a year. A cache that many readers share asks again after a day: it must
    /// not go on handing out what is withdrawn.
    /// </summary>
    public const string NeverChanges = "public, max-age=31536000, s-maxage=86400, immutable";
}
