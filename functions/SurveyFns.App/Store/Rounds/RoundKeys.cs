using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>Where rounds lie: a partition for each survey, in it <c>round|id</c>.</summary>
internal static class RoundKeys
{
    public const string Table = "rounds";

    public const string Prefix = "round|";

    public static string Partition(SurveyId survey) => survey.Value;

    public static string Row(RoundId round) => Prefix + KeyText.Encode(round.Value);
}
