using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Texts about the register.</summary>
public static partial class StaffTexts
{
    public static readonly LocalizedText RegisterTitle = new("事業者の名簿", "Register of firms");
    public static readonly LocalizedText RegisterText = new(
        "調査の対象となる事業者の一覧です。名称、連絡先、所在地はここにだけあり、回答や統計とは別に保管されます。",
        "The firms that take part. Names, contact details and locations are kept here only, apart from answers and statistics.");
    public static readonly LocalizedText RegisterUpload = new("ファイルで登録・更新する", "Add or change firms with a file");
    public static readonly LocalizedText RegisterUploadText = new(
        "ファイルにある事業者を追加し、同じ番号の事業者は置き換えます。ファイルにない事業者はそのまま残ります。対象から外すときは「valid_to」（対象の最終日）に日付を入れてください。",
        "Firms in the file are added; those with the same ID are replaced. Firms that are not in the file stay. To take a firm out, enter a date in “valid_to” (last day).");
    public static readonly LocalizedText RegisterTemplate = new("空の様式をダウンロード（CSV）", "Download an empty file (CSV)");
    public static readonly LocalizedText RegisterColumns = new("列の説明", "What the columns hold");
    public static readonly LocalizedText RegisterFile = new("名簿のファイル", "Register file");
    public static readonly LocalizedText RegisterFileHelp = new(
        "CSV（UTF-8またはShift_JIS）、1 MBまで。1行でも誤りがあれば、1行も取り込みません。",
        "CSV (UTF-8 or Shift_JIS), up to 1 MB. If any line has an error, nothing is imported.");
    public static readonly LocalizedText RegisterSend = new("名簿に取り込む", "Import");
    public static readonly LocalizedText RegisterRefused = new("名簿を取り込めませんでした", "The register was not imported");
    public static readonly LocalizedText RegisterNothingTaken = new(
        "1行も取り込んでいません。下の行を直して、ファイル全体をもう一度送ってください。", "Nothing was imported. Correct these lines and send the whole file again.");
    public static readonly LocalizedText RegisterLine = new("{0}行目：{1}", "Line {0}: {1}");
    public static readonly LocalizedText RegisterField = new("{0}（{1}）―{2}", "{0} ({1}) — {2}");
    public static readonly LocalizedText RegisterMoreProblems = new("ほかに{0}件あります。", "And {0} more.");
    public static readonly LocalizedText RegisterTaken = new("{0}件の事業者を取り込みました。", "{0} firms were imported.");
    public static readonly LocalizedText RegisterTakenOne = new("1件の事業者を取り込みました。", "One firm was imported.");
    public static readonly LocalizedText RegisterNewFirms = new(
        "新しい事業者がある場合は、調査回のページでアクセスコードを発行してください。", "If there are new firms, issue their access codes on the page of the round.");
    public static readonly LocalizedText RegisterList = new("現在の名簿", "Current register");
    public static readonly LocalizedText RegisterCount = new("{0}件が登録されています。", "{0} firms are registered.");
    public static readonly LocalizedText RegisterCountOne = new("1件が登録されています。", "One firm is registered.");
    public static readonly LocalizedText RegisterCsv = new("名簿をダウンロード（CSV）", "Download the register (CSV)");
    public static readonly LocalizedText RegisterCaption = new("登録されている事業者（{0}件）", "Registered firms ({0})");
    public static readonly LocalizedText CorporateNumber = new("法人番号", "Corporate number");
    public static readonly LocalizedText FirmNameKana = new("フリガナ", "Name in kana");
    public static readonly LocalizedText Municipality = new("市区町村コード", "Municipality code");
    public static readonly LocalizedText Email = new("メールアドレス", "E-mail");
    public static readonly LocalizedText ValidFrom = new("対象の初日", "First day");
    public static readonly LocalizedText ValidTo = new("対象の最終日", "Last day");

    public static IReadOnlyList<(string Column, LocalizedText Text)> ColumnsOfRegister { get; } =
    [
        (Core.Collect.RegisterColumns.FirmId, new("市が付ける番号。1〜64文字。必須", "The city’s own ID, 1 to 64 characters; required")),
        (Core.Collect.RegisterColumns.CorporateNumber, new("法人番号13桁。個人事業主は空欄", "Corporate number, 13 digits; blank for a sole proprietor")),
        (Core.Collect.RegisterColumns.FirmName, new("名称。必須", "Name; required")),
        (Core.Collect.RegisterColumns.FirmNameKana, new("名称のフリガナ", "Name in kana")),
        (Core.Collect.RegisterColumns.MunicipalityCode, new("全国地方公共団体コード5桁または6桁", "Code of the municipality, 5 or 6 digits")),
        (Core.Collect.RegisterColumns.Email, new("連絡先のメールアドレス", "E-mail address")),
        (Core.Collect.RegisterColumns.ValidFrom, new("対象となる最初の日（例：2026-04-01）。空欄は制限なし", "First day in the register, e.g. 2026-04-01; blank = open")),
        (Core.Collect.RegisterColumns.ValidTo, new("対象となる最後の日。空欄は制限なし", "Last day in the register; blank = open")),
    ];

    /// <returns>Null where there is no such column.</returns>
    public static LocalizedText? LabelOfColumn(string column) => column switch
    {
        Core.Collect.RegisterColumns.FirmId => FirmId,
        Core.Collect.RegisterColumns.CorporateNumber => CorporateNumber,
        Core.Collect.RegisterColumns.FirmName => FirmName,
        Core.Collect.RegisterColumns.FirmNameKana => FirmNameKana,
        Core.Collect.RegisterColumns.MunicipalityCode => Municipality,
        Core.Collect.RegisterColumns.Email => Email,
        Core.Collect.RegisterColumns.ValidFrom => ValidFrom,
        Core.Collect.RegisterColumns.ValidTo => ValidTo,
        _ => null,
    };
}
