using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts about reference tables from elsewhere.</summary>
public static partial class StaffTexts
{
    public static readonly LocalizedText ContextTitle = new("参考資料の表", "Context tables");
    public static readonly LocalizedText ContextText = new(
        "調査の結果と並べて読む、ほかの機関の統計（人口、事業所数など）を、出典とともに公表できます。同じIDで公表すると、新しい版になります。",
        "Statistics from other bodies that help readers understand the results (population, number of establishments and so on), published with their source. Publishing again under the same ID makes a new version.");
    public static readonly LocalizedText ContextList = new("公表した表", "Published tables");
    public static readonly LocalizedText WithdrawContextText = new(
        "取り下げた版は二度と公表できません。利用者には、下に書いた理由が代わりに表示されます。「最新」のアドレスは、取り下げていない版のうち最も新しいものへ導きます。",
        "A withdrawn version can never be shown again. Readers see the reason below in its place. The address of the latest version leads to the newest one that still stands.");
    public static readonly LocalizedText ContextNew = new("表を公表する", "Publish a table");
    public static readonly LocalizedText ContextAtOnce = new(
        "公表すると、すぐに誰でも見られるようになります。公表した版は変更できません（取り下げることはできます）。",
        "As soon as it is published, everybody can see it. A published version cannot be changed, only withdrawn.");
    public static readonly LocalizedText ContextStep1 = new("1. ファイルと出典", "1. The file and where it comes from");
    public static readonly LocalizedText ContextStep2 = new("2. 列の説明", "2. What the columns mean");
    public static readonly LocalizedText ContextAbout = new("表の説明", "About the table");
    public static readonly LocalizedText ContextErrors = new("入力内容を確かめてください", "Check what you entered");
    public static readonly LocalizedText ContextPublished = new("「{0}」（{1}、第{2}版）を公表しました。", "“{0}” ({1}, version {2}) was published.");
    public static readonly LocalizedText ContextColumnsText = new(
        "ファイルを読み取りました（{0}行、{1}列）。列ごとの説明を入力してください。単位のある数値の列は、公表するページでは3桁ごとに区切って表示します。",
        "The file was read (rows: {0}, columns: {1}). Say what each column means. On the published page, numbers in a column with a unit are shown with thousands separators.");
    public static readonly LocalizedText ContextColumnSample = new("{0}（例：{1}）", "{0} (for example {1})");
    public static readonly LocalizedText ContextFile = new("表のファイル", "File");
    public static readonly LocalizedText ContextFileHelp = new(
        "CSV（UTF-8またはShift_JIS）、1 MBまで。1行目は列の名前で、半角の小文字の英字、数字、下線だけにしてください（例：year, population）。",
        "CSV (UTF-8 or Shift_JIS), up to 1 MB. The first line holds the columns’ names in lower-case letters, digits and underscores, e.g. year, population.");
    public static readonly LocalizedText ContextNoRows = new(
        "CSVファイルを選んでください。見出しの行と、1行以上のデータが必要です。", "Choose a CSV file with a header and at least one row.");
    public static readonly LocalizedText ContextOtherFile = new("別のファイルで始める", "Start again with another file");
    public static readonly LocalizedText ContextId = new("表のID", "ID of the table");
    public static readonly LocalizedText ContextIdHelp = new(
        "公表ページのアドレスの一部になります。半角の小文字の英字、数字、ハイフンで入力してください（例：population）。同じIDで公表すると、新しい版になります。",
        "Part of the address of the published page: lower-case letters, digits and hyphens, e.g. population. Publishing under the same ID makes a new version.");
    public static readonly LocalizedText ContextIdWrong = new(
        "半角の小文字の英字、数字、ハイフンで、40文字までで入力してください（先頭と末尾にハイフンは使えません）。", "Enter lower-case letters, digits and hyphens (not first or last), at most 40.");
    public static readonly LocalizedText ContextTitleJa = new("題名（日本語）", "Title (Japanese)");
    public static readonly LocalizedText ContextTitleEn = new("題名（英語）", "Title (English)");
    public static readonly LocalizedText ContextTitleHelp = new("何の表かが分かる題名にしてください。", "Enter a title that says what the table is about.");
    public static readonly LocalizedText ContextSourceJa = new("出典（日本語）", "Source (Japanese)");
    public static readonly LocalizedText ContextSourceEn = new("出典（英語）", "Source (English)");
    public static readonly LocalizedText ContextSourceJaHelp = new(
        "作成した機関と資料の名前を入力してください（例：総務省「国勢調査」）。", "Enter who made the figures and the name of the publication, in Japanese.");
    public static readonly LocalizedText ContextSourceEnHelp = new(
        "作成した機関と資料の名前を英語で入力してください（例：Statistics Bureau of Japan, Population Census）。",
        "Enter who made the figures and the name of the publication, e.g. Statistics Bureau of Japan, Population Census.");
    public static readonly LocalizedText ContextAddress = new("出典のアドレス", "Address of the source");
    public static readonly LocalizedText ContextAddressHelp = new(
        "http:// または https:// で始まるアドレスを入力してください。", "Enter an address that begins with http:// or https://.");
    public static readonly LocalizedText ContextAddressWrong = new(
        "http:// または https:// で始まるアドレスにしてください。", "The address must begin with http:// or https://.");
    public static readonly LocalizedText ContextPeriod = new("時点・期間", "Date or period");
    public static readonly LocalizedText ContextPeriodHelp = new("資料にあるとおりに入力してください（例：2005\u2060-\u206010\u2060-\u206001、2005）。", "Enter it as the source states it, e.g. 2005-10-01 or 2005.");
    public static readonly LocalizedText ContextNotesJa = new("注（日本語）", "Notes (Japanese)");
    public static readonly LocalizedText ContextNotesEn = new("注（英語）", "Notes (English)");
    public static readonly LocalizedText ContextNotesHelp = new(
        "読むときの注意があれば、日本語と英語の両方で入力してください。", "If there is something readers must know, enter it in both Japanese and English.");
    public static readonly LocalizedText ContextRequired = new("入力してください。", "Enter a value.");
    public static readonly LocalizedText ContextBoth = new("日本語と英語の両方を入力してください。", "Enter it in both Japanese and English.");
    public static readonly LocalizedText ContextColumnName = new(
        "列の名前は、半角の小文字の英字、数字、下線だけにし、重ならないようにしてください。ファイルを直して、もう一度送ってください。",
        "Columns’ names may hold lower-case letters, digits and underscores only, each name once. Correct the file and send it again.");
    public static readonly LocalizedText ContextColumnLabels = new(
        "列の説明を日本語と英語で入力してください。", "Enter the label in both languages.");
    public static readonly LocalizedText ContextColumnUnits = new(
        "単位は、日本語と英語の両方を入力するか、両方を空欄にしてください。", "Enter the unit in both languages or in neither.");
    public static readonly LocalizedText ContextColumnJa = new("説明（日本語）", "Label (Japanese)");
    public static readonly LocalizedText ContextColumnEn = new("説明（英語）", "Label (English)");
    public static readonly LocalizedText ContextColumnType = new("種類", "Type");
    public static readonly LocalizedText ContextTypeText = new("文字", "Text");
    public static readonly LocalizedText ContextTypeNumber = new("数値", "Number");
    public static readonly LocalizedText ContextUnitJa = new("単位（日本語）", "Unit (Japanese)");
    public static readonly LocalizedText ContextUnitEn = new("単位（英語）", "Unit (English)");
    public static readonly LocalizedText ContextNext = new("列の説明へ進む", "Go on to the columns");
    public static readonly LocalizedText ContextPublish = new("公表する", "Publish");
}
