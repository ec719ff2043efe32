namespace SurveyFns.Core.Publish.Files;

/// <summary>Media types of the files of a release.</summary>
internal static class MediaTypes
{
    public const string Csv = "text/csv; charset=utf-8; header=present";
    public const string CsvMetadata = "application/csvm+json";
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json";
    public const string JsonLinkedData = "application/ld+json";
    public const string SdmxCsv = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";
    public const string SdmxJson = "application/vnd.sdmx.data+json; version=2.0.0";
    public const string Text = "text/plain; charset=utf-8";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Zip = "application/zip";

    /// <summary>A media type without its parameters.</summary>
    public static string Bare(string mediaType) => mediaType.Split(';')[0];
}
