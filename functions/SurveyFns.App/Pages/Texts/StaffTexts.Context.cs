using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts about reference tables from elsewhere.</summary>
public static partial class StaffTexts
{
    public static readonly LocalizedText ContextTitle = new("参考資料の表", "Context tables");
    public static readonly LocalizedText ContextText = new(
        "調査の結果と並べて読む、ほかの機関の統計（人口、事業所数など）を、出典とともに公表できます。同じ名前で公表すると、新しい版になります。",
        "Statistics of others that help to read the results (population, establishments, …), published with their source. Publishing under the same id makes a new version.");
    public static readonly LocalizedText ContextList = new("公表した表", "Published tables");
    public static readonly LocalizedText WithdrawContextText = new(
        "取り下げた版は二度と公開できません。利用者には、下に書いた理由が代わりに表示されます。「最新」のアドレスは、取り下げていない版のうち最も新しいものへ導きます。",
        "A withdrawn version can never be shown again. Readers see the reason below in its place. The address of the latest version leads to the newest one that still stands.");
    public static readonly LocalizedText ContextAtOnce = new(
        "公表すると、すぐに誰でも見られるようになります。公表した版は変更できません（取り下げることはできます）。",
        "Once published, everybody can see it at once. A published version cannot be changed, only withdrawn.");
    public static readonly LocalizedText ContextStep1 = new("1. ファイルと出典", "1. The file and where it comes from");
    public static readonly LocalizedText ContextStep2 = new("2. 列の説明", "2. What the columns mean");
    public static readonly LocalizedText ContextAbout = new("表の説明", "About the table");
    public static readonly LocalizedText ContextErrors = new("まだ公表していません", "Not published yet");
    public static readonly LocalizedText ContextPublished = new("「{0}」を公表しました。", "“{0}” was published.");
    public static readonly LocalizedText ContextColumnsText = new(
        "ファイルを読み取りました（{0}列）。列ごとの説明を入力してください。", "The file has {0} columns. Say what each of them means.");
    public static readonly LocalizedText ContextFile = new("表のファイル", "File");
    public static readonly LocalizedText ContextFileHelp = new(
        "CSV（UTF-8またはShift_JIS）、1 MBまで。1行目は列の名前で、半角の小文字の英字、数字、下線だけにしてください（例: year, population）。",
        "CSV (UTF-8 or Shift_JIS), up to 1 MB. The first line holds the columns’ names in lower-case letters, digits and underscores, e.g. year, population.");
    public static readonly LocalizedText ContextNoRows = new(
        "CSVファイルを選んでください。見出しの行と、1行以上のデータが必要です。", "Choose a CSV file with a header and at least one row.");
    public static readonly LocalizedText ContextOtherFile = new("別のファイルで始める", "Start again with another file");
    public static readonly LocalizedText ContextId = new("表の名前（英数字）", "Id of the table");
    public static readonly LocalizedText ContextIdHelp = new(
        "アドレスになります。半角の小文字の英字、数字、ハイフン（例: population）。", "Part of the address: lower-case letters, digits and hyphens, e.g. population.");
    public static readonly LocalizedText ContextIdWrong = new(
        "半角の小文字の英字、数字、ハイフンで、40文字までにしてください。", "Use lower-case letters, digits and inner hyphens, at most 40.");
    public static readonly LocalizedText ContextTitleJa = new("題名（日本語）", "Title (Japanese)");
    public static readonly LocalizedText ContextTitleEn = new("題名（英語）", "Title (English)");
    public static readonly LocalizedText ContextTitleHelp = new("何の表かが分かる題名にしてください。", "Says what the table is about.");
    public static readonly LocalizedText ContextSourceJa = new("出典（日本語）", "Source (Japanese)");
    public static readonly LocalizedText ContextSourceEn = new("出典（英語）", "Source (English)");
    public static readonly LocalizedText ContextSourceHelp = new("作成した機関と資料の名前。", "Who made the figures, and the name of the publication.");
    public static readonly LocalizedText ContextAddress = new("出典のアドレス", "Address of the source");
    public static readonly LocalizedText ContextAddressHelp = new("https:// で始まるアドレス。", "Begins with https://.");
    public static readonly LocalizedText ContextAddressWrong = new("http:// または https:// で始まるアドレスにしてください。", "Give an address that begins with http:// or https://.");
    public static readonly LocalizedText ContextPeriod = new("時点・期間", "Date or period");
    public static readonly LocalizedText ContextPeriodHelp = new("資料にあるとおり（例: 2005-10-01、2005）。", "As the source states it, e.g. 2005-10-01 or 2005.");
    public static readonly LocalizedText ContextNotesJa = new("注（日本語）", "Notes (Japanese)");
    public static readonly LocalizedText ContextNotesEn = new("注（英語）", "Notes (English)");
    public static readonly LocalizedText ContextNotesHelp = new("読むときの注意。書くときは両方の言語で。", "What readers must know; in both languages or neither.");
    public static readonly LocalizedText ContextRequired = new("入力してください。", "This is needed.");
    public static readonly LocalizedText ContextBoth = new("日本語と英語の両方を入力してください。", "Give it in both Japanese and English.");
    public static readonly LocalizedText ContextColumnName = new(
        "列の名前は、半角の小文字の英字、数字、下線だけにし、重ならないようにしてください。ファイルを直して、もう一度送ってください。",
        "Columns’ names may hold lower-case letters, digits and underscores only, each name once. Correct the file and send it again.");
    public static readonly LocalizedText ContextColumnLabels = new(
        "列の説明を日本語と英語で入力してください。単位は両方書くか、両方空欄にしてください。", "Give the label in both languages, and the unit in both or neither.");
    public static readonly LocalizedText ContextColumnJa = new("説明（日本語）", "Label (Japanese)");
    public static readonly LocalizedText ContextColumnEn = new("説明（英語）", "Label (English)");
    public static readonly LocalizedText ContextColumnType = new("種類", "Type");
    public static readonly LocalizedText ContextTypeText = new("文字", "Text");
    public static readonly LocalizedText ContextTypeNumber = new("数値", "Number");
    public static readonly LocalizedText ContextUnitJa = new("単位（日本語・任意）", "Unit (Japanese, optional)");
    public static readonly LocalizedText ContextUnitEn = new("単位（英語・任意）", "Unit (English, optional)");
    public static readonly LocalizedText ContextNext = new("列の説明へ進む", "Go on to the columns");
    public static readonly LocalizedText ContextPublish = new("公表する", "Publish");
}
