using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Working;

/// <summary>Where the app keeps files of its own, which nobody else may read.</summary>
internal static class WorkingKeys
{
    public const string Container = "working";

    public const string Pepper = "secrets/access-code-pepper";

    public static string PartialCube(RoundKey round, int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"partial-cubes/{round.Survey.Value}/{round.Round.Value}/{shard:D2}");

    public static string ReleaseRecord(RoundKey round, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"release-records/{round.Survey.Value}/{round.Round.Value}/v{version}.json");
}
