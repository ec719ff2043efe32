using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The words about method and quality.</summary>
internal static partial class PageTexts
{
    public static LocalizedText Method { get; } = new("調査の方法と品質", "Method and quality");

    public static LocalizedText Responses { get; } = new("回答の状況", "Responses");

    public static LocalizedText Registered { get; } = new("名簿の企業数", "Firms in the register");

    public static LocalizedText Definition { get; } = new("調査票の版", "Version of the questionnaire");

    public static LocalizedText Design { get; } = new("表の構成", "Design of the tables");

    public static LocalizedText CountedNote { get; } = new(
        "集計企業数は、回答した企業のうち、調査基準日に統計の対象となる企業の数です。",
        "Firms counted are those of the firms that answered which the statistics are about on the reference date.");

    public static LocalizedText RateWithheldNote { get; } = new(
        "回答率の x は秘匿です。回答した企業の数を示すと、集計企業数との差から、集計の対象とならない少数の企業（0のこともあります）のことが分かるためです。",
        "A response rate of x is withheld: the number of answers less the firms counted would show the few firms, perhaps none, "
        + "that answered without being counted.");

    public static LocalizedText RegisteredWithheldNote { get; } = new(
        "名簿の企業数の x も、企業を守るため秘匿です。名簿にあって集計の対象とならない企業が少数（0のこともあります）であるためです。",
        "Where the number of firms in the register is x, it is withheld to protect firms as well: few of them, perhaps none, are registered "
        + "without being counted.");

    public static LocalizedText DesignNote { get; } = new(
        "表の構成は、公表する表の組合せです。詳しい組合せから順に試し、秘匿した数値を守れることを証明できた最初のものを公表しています。",
        "The design names the set of tables that is published. Sets are tried from the most detailed on; the first that is proved to keep "
        + "the withheld figures safe is published.");

    public static LocalizedText Withheld { get; } = new("秘匿", "Withheld figures");

    public static LocalizedText WithheldNote { get; } = new(
        "回答した企業が特定されるおそれのある数値と、差引きによってそれが分かってしまう数値は、同じ記号 x で秘匿しています。秘匿した数値も合計には含まれます。",
        "Figures that could give a respondent away, and figures from which those could be worked out, are all withheld under the one symbol x. "
        + "Withheld figures are part of the totals.");

    public static LocalizedText ProofNote { get; } = new(
        "秘匿した数値を公表値から絞り込めないことは、proof.json の証明で誰でも確かめられます。",
        "The proof in proof.json lets anyone check that the published figures do not narrow the withheld ones down.");

    public static LocalizedText NumberOnlyNote { get; } = new(
        $"表の構成が「{Protect.DesignLadder.NumberOfFirmsOnly.Ja}」の調査回は、企業数の合計のほかは安全に公表できないため、合計だけを示しています。",
        $"Where the design of the tables is “{Protect.DesignLadder.NumberOfFirmsOnly.En}”, nothing else could be published safely.");

    public static LocalizedText Comparing { get; } = new("比較するときの注意", "Comparing rounds");

    public static LocalizedText FrozenNote { get; } = new(
        "一度公表した調査回の数値は変更しません。公表後に届いた回答は含まれません。",
        "The figures of a round are never changed once published. Answers that came later are not in them.");

    public static LocalizedText Break { get; } = new("系列の断絶", "Break in the series,");

    public static LocalizedText NoBreaks { get; } = new(
        "質問の意味が変わった項目（系列の断絶）はありません。", "No question has changed its meaning: there is no break in the series.");

    public static LocalizedText NotSurveyedNote { get; } = new(
        "「{0}」の一部は、調査していない回があります（記号 …）。", "Not every round surveyed all of “{0}”: see the symbol ….");

    public static LocalizedText ChangeNote { get; } = new(
        "年平均変化率は、公表した最初と最後の数値 N₀、N₁ から (N₁÷N₀)^(1÷年数)−1 で計算しています。",
        "The average change per year is (N₁ ÷ N₀)^(1 ÷ years) − 1 between the first and the last published figure, N₀ and N₁.");

    public static LocalizedText Symbols { get; } = new("記号", "Symbols");
}
