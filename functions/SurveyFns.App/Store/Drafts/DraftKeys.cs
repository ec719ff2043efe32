using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Drafts;

/// <summary>Where drafts lie: a partition for each round, in it <c>draft|firm</c>.</summary>
internal static class DraftKeys
{
    public const string Table = "drafts";

    public static string Partition(RoundKey round) => $"{round.Survey.Value}|{round.Round.Value}";

    public static string Row(FirmId firm) => "draft|" + KeyText.Encode(firm.Value);
}
