using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Register;

/// <summary>
/// Where the register lies. Every import makes a generation, a partition of its own with <c>firm|id</c> and the index
/// <c>number|corporate number|id</c>. The survey's own partition has <c>pointer|</c>, which names the generation in force, and a row
/// <c>generation|name</c> for each that exists.
/// </summary>
internal static class RegisterKeys
{
    public const string Table = "register";

    public const string Pointer = "pointer|";

    public const string GenerationPrefix = "generation|";

    public const string FirmPrefix = "firm|";

    public const string NumberKind = "number|";

    public static string Partition(SurveyId survey) => survey.Value;

    public static string Partition(SurveyId survey, string generation) => $"{survey.Value}|{generation}";

    public static string Generation(string name) => GenerationPrefix + name;

    public static string Firm(FirmId firm) => FirmPrefix + KeyText.Encode(firm.Value);

    public static string NumberPrefix(string corporateNumber) => $"{NumberKind}{KeyText.Encode(corporateNumber)}|";

    public static string Number(string corporateNumber, FirmId firm) => NumberPrefix(corporateNumber) + KeyText.Encode(firm.Value);
}
