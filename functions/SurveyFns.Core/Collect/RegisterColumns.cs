namespace SurveyFns.Core.Collect;

/// <summary>The columns of a register file, in the order in which they are described.</summary>
public static class RegisterColumns
{
    public const string FirmId = "firm_id";
    public const string CorporateNumber = "corporate_number";
    public const string FirmName = "firm_name";
    public const string FirmNameKana = "firm_name_kana";
    public const string MunicipalityCode = "municipality_code";
    public const string Email = "email";
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";

    public static IReadOnlyList<string> All { get; } =
        [FirmId, CorporateNumber, FirmName, FirmNameKana, MunicipalityCode, Email, ValidFrom, ValidTo];
}
