namespace SurveyFns.Core.Publish.Files;

/// <summary>Media types of the files of a release.</summary>
internal static class MediaTypes
{
    public const string Csv = "text/csv; charset=utf-8; header=present";
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json";
    public const string Text = "text/plain; charset=utf-8";
}
