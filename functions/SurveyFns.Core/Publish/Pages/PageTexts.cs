using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The fixed words of a release's page.</summary>
internal static class PageTexts
{
    public static LocalizedText OpenData { get; } = new("オープンデータ", "Open data");

    public static LocalizedText OpenDataIntroduction { get; } = new(
        "スタートアップ調査の結果です。調査回ごとのデータと、全ての回をつないだ時系列があります。出典を記せば、誰でも自由に利用できます。",
        "The results of the startup surveys: the data of every round, and time series over all rounds. Anyone may use them freely, naming the source.");

    public static LocalizedText NothingYet { get; } = new("公表したデータはまだありません。", "Nothing has been published yet.");

    public static LocalizedText Rounds { get; } = new("調査回", "Rounds");

    public static LocalizedText Published { get; } = new("公表日", "Published");

    public static LocalizedText ForMachines { get; } = new("機械で読む方へ", "For machines");

    public static LocalizedText ToContent { get; } = new("本文へ", "To the content");

    public static LocalizedText Break { get; } = new("系列の断絶", "Break in the series,");

    public static LocalizedText NotSurveyedNote { get; } = new(
        "「{0}」の一部は、調査していない回がある（記号 …）。", "Not every round surveyed all of \"{0}\": see the symbol ….");

    public static LocalizedText Loading { get; } = new("読込みの例", "How to load the data");

    public static LocalizedText LoadingNote { get; } = new(
        "次の例は、このページのファイルを保存したフォルダで動く。コードの列（市区町村コードなど）は文字列として読む。",
        "These examples run in the folder where the files of this page are saved. Columns of codes, such as municipality codes, are read as text.");

    public static LocalizedText ExcelNote { get; } = new(
        "tables.xlsx を開く。CSVを読み込むときは「データ」→「テキストまたはCSVから」で、コードの列の型を「テキスト」にする。",
        "Open tables.xlsx. To load a CSV file use Data → From Text/CSV and set the type of the code columns to Text.");

    public static LocalizedText Api { get; } = new("APIの説明", "Description of the API");

    public static LocalizedText ApiIntroduction { get; } = new(
        "このサイトのHTTPインターフェース（説明は英語）。機械可読な記述（OpenAPI 3.1）:", "The HTTP interface of this site. Machine-readable (OpenAPI 3.1):");

    public static LocalizedText Answer { get; } = new("応答", "Answer");

    public static LocalizedText External { get; } = new("外部の資料", "External data");

    public static LocalizedText ExternalTables { get; } = new("参考資料（調査の外のデータ）", "Context (data from outside the survey)");

    public static LocalizedText Source { get; } = new("出典", "Source");

    public static LocalizedText Series { get; } = new("時系列", "Time series");

    public static LocalizedText Round { get; } = new("調査回", "Round");

    public static LocalizedText Version { get; } = new("版", "Version");

    public static LocalizedText Publisher { get; } = new("公表者", "Publisher");

    public static LocalizedText ReferenceDate { get; } = new("調査期日", "Reference date");

    public static LocalizedText Registered { get; } = new("名簿の企業数", "Firms in the register");

    public static LocalizedText Responded { get; } = new("回答企業数", "Firms that answered");

    public static LocalizedText Counted { get; } = new("集計企業数", "Firms counted");

    public static LocalizedText Definition { get; } = new("調査票の版", "Version of the questionnaire");

    public static LocalizedText Design { get; } = new("表の構成", "Design of the tables");

    public static LocalizedText NumberOnlyNote { get; } = new(
        $"表の構成が {Protect.ProtectedCube.NumberOfFirmsOnly} の調査回は、企業数の合計のほかは安全に公表できないため、合計だけを示す。",
        $"Where the design of the tables is {Protect.ProtectedCube.NumberOfFirmsOnly}, nothing but the number of firms could be published safely.");

    public static LocalizedText Contents { get; } = new("目次", "Contents");

    public static LocalizedText About { get; } = new("概要", "About");

    public static LocalizedText Tables { get; } = new("統計表", "Tables");

    public static LocalizedText Files { get; } = new("データファイル", "Data files");

    public static LocalizedText Manifest { get; } = new("目録（版、ファイルの一覧、項目の定義）", "Manifest: version, files, metadata");

    public static LocalizedText Changes { get; } = new("前の版、前の調査回からの変更", "What changed since the version and the round before");

    public static LocalizedText Checksums { get; } = new("ファイルの検査値", "Checksums of the files");

    public static LocalizedText Notes { get; } = new("注", "Notes");

    public static LocalizedText Licence { get; } = new("利用条件", "Licence");

    public static LocalizedText Citation { get; } = new("出典の記載例", "How to cite");

    public static LocalizedText Change { get; } = new("年平均変化率", "Average change per year");

    public static LocalizedText ChangeNote { get; } = new(
        "年平均変化率は、公表された最初と最後の数値 N₀、N₁ から (N₁÷N₀)^(1÷年数)−1 で計算した。",
        "The average change per year is (N₁ ÷ N₀)^(1 ÷ years) − 1 between the first and the last published figure, N₀ and N₁.");

    public static LocalizedText SuppressionNote { get; } = new(
        "少数の回答者が特定されるおそれのある数値と、差引きによってそれが分かる数値は、同じ記号 x で秘匿している。秘匿した数値は合計に含まれる。",
        "Figures that could give a respondent away, and figures from which those could be worked out, are all withheld under the one symbol x. Withheld figures are part of the totals.");

    public static LocalizedText FrozenNote { get; } = new(
        "公表した調査回の数値は変更しない。公表後に届いた回答は含まれない。",
        "The figures of a round are never changed once published. Answers that came later are not in them.");

    public static LocalizedText TooLarge { get; } = new(
        "この表は大きいため、ここには示さない。データファイルを参照。", "This table is too large for this page: see the data files.");

    public static LocalizedText ChartOf { get; } = new("図", "Chart");

    public static LocalizedText ChartNote { get; } = new("数値は直後の表に示す。", "The figures are in the table that follows.");

    public static LocalizedText FirstLinesNote { get; } = new("図には数値のある最初の{0}系列を示す。", "The chart shows the first {0} lines that have figures.");

    public static LocalizedText Symbols { get; } = new("記号", "Symbols");
}
