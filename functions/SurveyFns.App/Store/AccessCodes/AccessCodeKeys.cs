using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.AccessCodes;

/// <summary>
/// Where access codes lie: a partition for each round. In it <c>handle|handle|code|firm</c> are the candidates of a handle and
/// <c>handle|handle|failures</c> the failed attempts at it, so that one query finds both; <c>firm|id</c> has a firm's handle;
/// <c>run|id</c> is an issuing of codes, whose further firms are in <c>run|id|number</c>.
/// </summary>
internal static class AccessCodeKeys
{
    public const string Table = "accesscodes";

    public const string FirmPrefix = "firm|";

    public const string RunPrefix = "run|";

    public static string Partition(RoundKey round) => $"{round.Survey.Value}|{round.Round.Value}";

    public static string HandlePrefix(string handle) => $"handle|{KeyText.Encode(handle)}|";

    public static string Code(string handle, FirmId firm) => $"{HandlePrefix(handle)}code|{KeyText.Encode(firm.Value)}";

    public static string Failures(string handle) => HandlePrefix(handle) + "failures";

    public static string Run(string id) => RunPrefix + KeyText.Encode(id);

    public static string Run(string id, int part) => string.Create(CultureInfo.InvariantCulture, $"{Run(id)}|{part:D6}");

    public static string Firm(FirmId firm) => FirmPrefix + KeyText.Encode(firm.Value);
}
