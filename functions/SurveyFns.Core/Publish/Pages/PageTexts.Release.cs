using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The words of a release's page.</summary>
internal static partial class PageTexts
{
    public static LocalizedText Draft { get; } = new(
        "これは公表前の下書きです。職員だけが見ることができます。", "This is a draft that is not published. Only staff can see it.");

    public static LocalizedText ResponseRate { get; } = new("回答率（回答企業数／名簿の企業数）", "Response rate (answered / registered)");

    public static LocalizedText RateWithheld { get; } = new(
        "（秘匿。集計企業数との差から少数の企業のことが分かるのを防ぐため）",
        " (withheld, so that nothing about a few firms follows from the number of firms counted)");

    public static LocalizedText AllFiles { get; } = new("すべてのファイル（ZIP）", "All files (ZIP)");

    public static LocalizedText Contents { get; } = new("目次", "Contents");

    public static LocalizedText Tables { get; } = new("統計表", "Tables");

    public static LocalizedText SymbolsShort { get; } = new(
        "x は秘匿した数値です（0のこともあります）。… は調査していない、又は得られない数値です。どちらも0として扱わないでください。",
        "x: withheld (it may be zero). …: not surveyed or not available. Do not take either for zero.");

    public static LocalizedText SymbolsLink { get; } = new("記号の説明", "Symbols explained");

    public static LocalizedText Change { get; } = new("年平均変化率", "Average change per year");

    public static LocalizedText TooLarge { get; } = new(
        "この表は大きいため、このページには示していません。データファイルをご覧ください。", "This table is too large for this page: see the data files.");

    public static LocalizedText RowsWithoutFigures { get; } = new(
        "公表できる数値のない{0}項目", "{0} rows without any figure that can be published");

    public static LocalizedText MissingRounds { get; } = new("この表がない調査回：{0}", "Rounds without this table: {0}");

    public static LocalizedText Colon { get; } = new("：", ": ");

    public static LocalizedText WithUnit { get; } = new("{0}（{1}）", "{0} ({1})");

    public static LocalizedText Comma { get; } = new("、", ", ");

    public static LocalizedText ChartOf { get; } = new("図：{0}。", "Chart: {0}.");

    public static LocalizedText ChartNote { get; } = new("数値は次の表に示します。", "The figures are in the table below.");

    public static LocalizedText GapsNote { get; } = new(
        "横軸の下の記号は、その系列に数値のない調査回を示します。", "The symbols below the axis stand where a line has no figure.");

    public static LocalizedText MostFiguresNote { get; } = new(
        "公表した数値の多い{0}系列を示します。", "The {0} lines with the most published figures.");

    public static LocalizedText BarsDescription { get; } = new(
        "横棒グラフ。{1}項目のうち数値を公表した{0}項目。最大は{2}の{3}。", "Bar chart of the {0} of {1} codes that have a published figure. Largest: {2}, {3}.");

    public static LocalizedText LeftOut { get; } = new(
        "このほか{0}項目は {1}：{2}。", "{0} further codes have the symbol {1} ({2}).");

    public static LocalizedText LicenceAndCitation { get; } = new("利用条件と出典の書き方", "Licence and citation");

    public static LocalizedText LicenceNote { get; } = new(
        "出典を示せば、営利目的を含め、誰でも自由に複製・加工・再配布できます。", "Anyone may copy, adapt and share the data, also commercially, naming the source.");

    public static LocalizedText Citation { get; } = new("出典の書き方", "How to cite");

    public static LocalizedText AdaptedNote { get; } = new(
        "データを加工したときは、「（上記）を加工して作成」のように書いてください。", "If you adapt the data, please say so: “adapted from …”.");

    public static LocalizedText PermanentAddress { get; } = new("この版の変わらないアドレス", "Permanent address of this version");

    public static LocalizedText Loading { get; } = new("データの読み込み方", "How to load the data");

    public static LocalizedText LoadingNote { get; } = new(
        "次の例は、このページのファイルを保存したフォルダで動きます。市区町村コードなどのコードの列は、数値ではなく文字列として読み込んでください。",
        "These examples run in the folder where the files of this page are saved. Read columns of codes, such as municipality codes, as text and not as numbers.");

    public static LocalizedText ExcelNote { get; } = new(
        "tables.xlsx を開いてください。CSVファイルを読み込むときは「データ」→「テキストまたはCSVから」を選び、コードの列の型を「テキスト」にしてください。",
        "Open tables.xlsx. To load a CSV file use Data → From Text/CSV and set the type of the code columns to Text.");
}
