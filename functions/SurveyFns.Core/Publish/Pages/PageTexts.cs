using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The fixed words of the pages about open data: those that many pages share.</summary>
internal static partial class PageTexts
{
    public static LocalizedText OpenData { get; } = new("オープンデータ", "Open data");

    public static LocalizedText ToContent { get; } = new("本文へ", "To the content");

    public static LocalizedText Feed { get; } = new("更新情報（Atom）", "Feed of releases (Atom)");

    public static LocalizedText Api { get; } = new("APIの説明", "Description of the API");

    public static LocalizedText Formats { get; } = new("データの形式と使い方", "Formats and how to use them");

    public static LocalizedText Licence { get; } = new("利用条件", "Licence");

    public static LocalizedText Series { get; } = new("時系列", "Time series");

    public static LocalizedText Round { get; } = new("調査回", "Round");

    public static LocalizedText Version { get; } = new("版", "Version");

    public static LocalizedText Publisher { get; } = new("公表者", "Publisher");

    public static LocalizedText ReferenceDate { get; } = new("調査基準日", "Reference date");

    public static LocalizedText Counted { get; } = new("集計企業数", "Firms counted");

    public static LocalizedText Files { get; } = new("データファイル", "Data files");

    public static LocalizedText Source { get; } = new("出典", "Source");

    /// <summary>Of the manifest.</summary>
    public static LocalizedText Manifest { get; } = new("目録（版、ファイルの一覧、項目の定義）", "Manifest: version, files, metadata");

    public static LocalizedText Changes { get; } = new("前の版・前の調査回からの変更", "What changed since the version and the round before");

    public static LocalizedText Checksums { get; } = new("ファイルの検査値（SHA-256）", "Checksums of the files (SHA-256)");
}
