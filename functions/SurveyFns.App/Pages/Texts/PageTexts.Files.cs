using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts of filling in with a spreadsheet.</summary>
public static partial class PageTexts
{
    public static readonly LocalizedText CsvTitle = new("表計算ソフトで記入する", "Fill in with a spreadsheet");
    public static readonly LocalizedText CsvStep1 = new("1. 記入用のファイルをダウンロードする", "1. Download the file to fill in");
    public static readonly LocalizedText CsvStep1Text = new(
        "これまでの下書きが入っています。「answer」の列だけを記入してください。空欄の行は、下書きを変えません。選択肢は「choices」の列の言葉をそのまま記入し、複数のときは「;」で区切ります。記入後はCSV形式で保存してください。",
        "It holds your draft so far. Fill in the column “answer” only. A blank cell leaves the draft as it is. For choices, copy the words of the column “choices”; separate several by “;”. Save the file as CSV.");
    public static readonly LocalizedText CsvDownload = new("記入用のファイルをダウンロード（CSV）", "Download the file (CSV)");
    public static readonly LocalizedText CsvStep2 = new("2. 記入したファイルを取り込む", "2. Upload the file");
    public static readonly LocalizedText CsvFile = new("記入したファイル", "Completed file");
    public static readonly LocalizedText CsvFileHelp = new(
        "CSV（UTF-8またはShift_JIS）、256 KBまで。下書きに取り込むだけで、送信はしません。",
        "CSV (UTF-8 or Shift_JIS), up to 256 KB. It goes into the draft; nothing is sent.");
    public static readonly LocalizedText CsvUpload = new("下書きに取り込む", "Add to the draft");
    public static readonly LocalizedText CsvRefused = new("ファイルを取り込めませんでした", "The file could not be read in");
    public static readonly LocalizedText CsvNoFile = new("ファイルを選んでください。", "Choose a file.");
    public static readonly LocalizedText CsvTooLarge = new("ファイルが大きすぎます。256 KB以下にしてください。", "The file is too large: 256 KB at most.");
    public static readonly LocalizedText CsvNoColumns = new(
        "1行目に「item」と「answer」の列がありません。手順1でダウンロードしたファイルを使ってください。",
        "The first line has no columns “item” and “answer”. Use the file downloaded in step 1.");
    public static readonly LocalizedText CsvIsWorkbook = new(
        "Excelのブック（.xlsx）は取り込めません。「名前を付けて保存」でCSV形式を選んで保存し、そのファイルを選んでください。",
        "This is an Excel workbook (.xlsx). Save it as CSV with “Save as” and choose that file.");
    public static readonly LocalizedText CsvEncoding = new(
        "ファイルの文字を読み取れません。UTF-8でもShift_JISでもないようです。「CSV UTF-8」形式で保存し直して、そのファイルを選んでください。",
        "The characters of this file cannot be read: it seems to be neither UTF-8 nor Shift_JIS. Save it again as “CSV UTF-8” and choose that file.");
    public static readonly LocalizedText CsvTaken = new("{0}項目を下書きに取り込みました。", "{0} answers were added to the draft.");
    public static readonly LocalizedText CsvTakenOne = new("1項目を下書きに取り込みました。", "1 answer was added to the draft.");
    public static readonly LocalizedText CsvFindings = new("次の行を確かめてください", "Check these lines");
    public static readonly LocalizedText CsvSoftLater = new(
        "正しいものは、送信前の確認のページで理由を記入します。", "Where an answer is right, you give the reason on the page before sending.");
    public static readonly LocalizedText CsvLine = new("{0}行目：{1}", "Line {0}: {1}");
    public static readonly LocalizedText CsvLineOfRow = new("{0}行目（{1}件目）：{2}", "Line {0} (entry no. {1}): {2}");
    public static readonly LocalizedText CsvRow = new("{0}（{1}件目）：{2}", "{0} (entry no. {1}): {2}");
    public static readonly LocalizedText CsvUnknownItem = new(
        "「{0}」という項目はこの調査にありません。この行は取り込みませんでした。", "This survey has no item “{0}”. This line was ignored.");
    public static readonly LocalizedText CsvTwice = new(
        "「{0}」が2回あります。あとの行は取り込みませんでした。", "“{0}” stands twice. The later line was ignored.");

    public static LocalizedText CsvDamaged(int line) => new(
        $"{line}行目に、壊れていて読み取れない文字があります。元のファイルから「CSV UTF-8」形式で保存し直して、そのファイルを選んでください。",
        $"Line {line} has a character that is damaged and cannot be read. Save the original again as “CSV UTF-8” and choose that file.");
}
