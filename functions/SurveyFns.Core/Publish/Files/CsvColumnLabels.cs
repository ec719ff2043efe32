using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>What the columns of the code tables and of the data dictionary are called; an attribute of a code list has its own name.</summary>
internal static class CsvColumnLabels
{
    private static readonly Dictionary<string, LocalizedText> Labels = new(StringComparer.Ordinal)
    {
        ["kind"] = new("種別", "Kind"),
        ["id"] = new("識別子", "Id"),
        ["label_ja"] = new("名称（日本語）", "Name in Japanese"),
        ["label_en"] = new("名称（英語）", "Name in English"),
        ["description_ja"] = new("説明（日本語）", "Description in Japanese"),
        ["description_en"] = new("説明（英語）", "Description in English"),
        ["type"] = new("型", "Type"),
        ["unit"] = new("単位", "Unit"),
        ["unit_ja"] = new("単位（日本語）", "Unit in Japanese"),
        ["unit_en"] = new("単位（英語）", "Unit in English"),
        ["decimals"] = new("小数桁数", "Decimal places"),
        ["code_list"] = new("コード表", "Code list"),
        ["code_list_version"] = new("コード表の版", "Version of the code list"),
        ["dimensions"] = new("分類", "Dimensions"),
        ["measures"] = new("指標", "Measures"),
        ["dimension"] = new("分類", "Dimension"),
        ["code"] = new("コード", "Code"),
        ["definition_ja"] = new("定義（日本語）", "Definition in Japanese"),
        ["definition_en"] = new("定義（英語）", "Definition in English"),
        ["parent"] = new("上位のコード", "Code it is part of"),
        ["level"] = new("階層", "Level"),
        ["status"] = new("状態", "Status"),
        ["members"] = new("含まれるコード", "Codes it stands for"),
        ["from"] = new("下限", "First value"),
        ["to"] = new("上限", "Last value"),
        ["source_ja"] = new("出典（日本語）", "Source in Japanese"),
        ["source_en"] = new("出典（英語）", "Source in English"),
        ["code5"] = new("5桁の市区町村コード", "Five-digit municipality code"),
    };

    public static LocalizedText Of(string column) => Labels.GetValueOrDefault(column) ?? new LocalizedText(column, column);
}
