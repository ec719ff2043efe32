using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The words of the catalogue and of the pages beside it.</summary>
internal static partial class PageTexts
{
    public static LocalizedText OpenDataIntroduction { get; } = new(
        "調査の結果を、調査回ごとのデータと、すべての回をつないだ時系列で公開しています。出典を示せば、誰でも自由に利用できます。",
        "The results of the surveys: the data of every round, and time series over all rounds. Anyone may use them freely, naming the source.");

    public static LocalizedText NothingYet { get; } = new("公表したデータはまだありません。", "Nothing has been published yet.");

    public static LocalizedText Rounds { get; } = new("調査回ごとのデータ", "Data of every round");

    public static LocalizedText Published { get; } = new("公表日", "Published");

    public static LocalizedText SeriesIntroduction { get; } = new("すべての調査回を比べられます", "Compare all rounds");

    public static LocalizedText ForMachines { get; } = new("プログラムから使う方へ", "For programs");

    public static LocalizedText ListAsJson { get; } = new("データの一覧（JSON）", "List of the data (JSON)");

    public static LocalizedText Catalogue { get; } = new(
        "データカタログ（DCAT-AP 3。CKANなどが収集するための形式）", "Data catalogue (DCAT-AP 3, for harvesting by CKAN and others)");

    public static LocalizedText ApiIntroduction { get; } = new(
        "このサイトのAPI（HTTP）の説明です。機械可読な記述（OpenAPI 3.1、英語）：",
        "The HTTP interface of this site. Machine-readable (OpenAPI 3.1):");

    public static LocalizedText Parameter { get; } = new("パラメータ", "Parameters");

    public static LocalizedText Answer { get; } = new("応答", "Answers");

    public static LocalizedText External { get; } = new("外部の資料", "External data");

    public static LocalizedText ExternalNote { get; } = new(
        "この表は調査の結果ではありません。ほかの機関などが作成した資料を、参考として掲載しています。利用条件は出典をご確認ください。",
        "This table is not a result of the survey. It is reference material made by others; see its source for the terms of use.");

    public static LocalizedText ExternalTables { get; } = new("参考資料（調査の外のデータ）", "Context (data from outside the survey)");

    public static LocalizedText ReferencePeriod { get; } = new("対象の時期", "Reference period");

    public static LocalizedText Notes { get; } = new("注", "Notes");

    public static LocalizedText Withdrawn { get; } = new("このデータは取り下げられました", "These data have been withdrawn");

    public static LocalizedText Data { get; } = new("データ", "Data");

    public static LocalizedText WithdrawnRound { get; } = new("{0}に取り下げました：{1}", "Withdrawn on {0}: {1}");

    public static LocalizedText WithdrawnOn { get; } = new("取下げ日", "Withdrawn on");

    public static LocalizedText Reason { get; } = new("理由", "Reason");

    public static LocalizedText NotFound { get; } = new("ページが見つかりません", "Page not found");

    public static LocalizedText NotFoundNote { get; } = new(
        "このアドレスにはデータがありません。オープンデータの一覧からお探しください。", "There are no data at this address. Please look for them in the list of open data.");

    public static LocalizedText ToCatalogue { get; } = new("オープンデータの一覧", "List of open data");
}
