using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>The files of a version of a context table.</summary>
internal static class ContextFiles
{
    /// <summary>The files that are no pages, with what a reader finds in them.</summary>
    public static IReadOnlyList<(string Name, LocalizedText Description)> Data { get; } =
    [
        (ContextKeys.RowsFile, new("表（CSV）", "The table (CSV)")),
        (ContextKeys.ColumnsFile, new("表の列の定義（CSV on the Web）", "The columns of the table (CSV on the Web)")),
        (ContextKeys.ManifestFile, new("出典、対象の時期、注（JSON）", "Source, reference period and notes (JSON)")),
    ];

    /// <summary>Whether a version has a file of that name.</summary>
    public static bool Has(string name) =>
        Data.Any(file => file.Name == name) || name == Language.Japanese.PageName() || name == Language.English.PageName();

    /// <summary>In the order in which they must be written: the manifest last.</summary>
    public static IReadOnlyList<ReleaseFile> Write(ContextTable table, ReadOnlyMemory<byte> csv, IReadOnlyList<IReadOnlyList<string>> rows) =>
    [
        new(ContextKeys.RowsFile, MediaTypes.Csv, csv),
        new(ContextKeys.ColumnsFile, MediaTypes.CsvMetadata, ContextColumnsFile.Write(table)),
        new(Language.Japanese.PageName(), MediaTypes.Html, ContextPage.Write(table, rows, Language.Japanese)),
        new(Language.English.PageName(), MediaTypes.Html, ContextPage.Write(table, rows, Language.English)),
        new(ContextKeys.ManifestFile, MediaTypes.Json, ReleaseJson.Write(table)),
    ];
}
