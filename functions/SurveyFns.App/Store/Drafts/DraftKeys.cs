using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Drafts;

/// <summary>Where drafts lie: a partition for each round, in it <c>draft|firm</c>.</summary>
internal static class DraftKeys
{
    public const string Table = "drafts";

    public const string Prefix = "draft|";

    public static string Partition(RoundKey round) => $"{round.Survey.Value}|{round.Round.Value}";

    public static string Row(FirmId firm) => Prefix + KeyText.Encode(firm.Value);
}
