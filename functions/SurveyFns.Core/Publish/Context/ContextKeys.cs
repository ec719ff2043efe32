using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>Where context tables lie in the open data; no round may be called <c>context</c>.</summary>
public static class ContextKeys
{
    public const string Folder = "context";

    public const string RowsFile = "table.csv";

    public const string ManifestFile = "table.json";

    public const string ColumnsFile = "table.csv-metadata.json";

    public static string File(SurveyId survey, string table, int version, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{OpenDataKeys.Prefix}{survey}/{Folder}/{table}/v{version}/{name}");

    /// <summary>The one file that moves: the current version of every table of a survey.</summary>
    public static string Pointer(SurveyId survey) => $"{OpenDataKeys.Prefix}{survey}/{Folder}.json";
}
