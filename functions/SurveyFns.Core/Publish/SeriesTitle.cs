using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>The name of a survey over all its rounds.</summary>
public static class SeriesTitle
{
    /// <summary>A title such as "… 2010年" says the round, which the series is not about; one that says nothing else stays as it is.</summary>
    public static LocalizedText Of(LocalizedText title, string round) => new(WithoutRound(title.Ja, round), WithoutRound(title.En, round));

    private static string WithoutRound(string title, string round) =>
        title.Replace($"{round}年", "", StringComparison.Ordinal).Replace(round, "", StringComparison.Ordinal).Trim() is { Length: > 0 } rest
            ? rest : title;
}
