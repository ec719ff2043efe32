using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>What staff read where a register file cannot be taken.</summary>
internal static class RegisterMessages
{
    public static readonly LocalizedText Encoding = new(
        "ファイルがUTF-8ではありません。「CSV UTF-8」形式で保存し直してください。",
        "The file is not UTF-8. Save it again as \"CSV UTF-8\".");

    public static readonly LocalizedText Empty = new(
        "事業者の行がありません。1行目を見出し、2行目以降を事業者としてください。",
        "There is no firm in the file. Line 1 is the header; the firms follow from line 2.");

    public static readonly LocalizedText Required = new("入力してください。", "Enter a value.");

    public static readonly LocalizedText FirmId = new(
        "1～64文字で、制御文字を含まない番号にしてください。", "Give 1 to 64 characters without control characters.");

    public static readonly LocalizedText CorporateNumber = new(
        "法人番号（13桁）に誤りがあります。番号を確かめてください。個人事業主は空欄にしてください。",
        "This corporate number is not right. Check its 13 digits; leave it blank for a sole proprietor.");

    public static readonly LocalizedText MunicipalityCode = new(
        "全国地方公共団体コード（5桁、または検査数字を含む6桁）にしてください。",
        "Give the municipality's code: 5 digits, or 6 with the check digit.");

    public static readonly LocalizedText Email = new("メールアドレスを確かめてください。", "Check the e-mail address.");

    public static readonly LocalizedText Date = new("日付は 2026-03-31 の形にしてください。", "Write the date as 2026-03-31.");

    public static readonly LocalizedText DateOrder = new(
        "valid_to を valid_from 以降の日付にしてください。", "valid_to must not be before valid_from.");

    public static readonly LocalizedText TooLong = new("200文字までにしてください。", "Give at most 200 characters.");

    public static readonly LocalizedText ControlCharacter = new(
        "改行などの制御文字を除いてください。", "Remove line breaks and other control characters.");

    public static LocalizedText ColumnMissing(string column) => new($"列「{column}」がありません。", $"The column \"{column}\" is missing.");

    public static LocalizedText ColumnUnknown(string column) => new(
        $"列「{column}」は使えません。除いてください。", $"There is no column \"{column}\". Remove it.");

    public static LocalizedText ColumnRepeated(string column) => new(
        $"列「{column}」が重複しています。", $"The column \"{column}\" stands there more than once.");

    public static LocalizedText FieldCount(int expected, int found) => new(
        $"見出しは{expected}列ですが、この行は{found}列です。カンマや引用符を確かめてください。",
        $"The header has {expected} fields, this row {found}. Check commas and quotes.");

    public static LocalizedText Repeated(int earlier) => new(
        $"{earlier}行目と同じ値です。", $"The same value stands in line {earlier}.");

    public static LocalizedText Taken(string firm) => new(
        $"登録済みの事業者「{firm}」と同じ法人番号です。", $"The registered firm \"{firm}\" has the same corporate number.");
}
