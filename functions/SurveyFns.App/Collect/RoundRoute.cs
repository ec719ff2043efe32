using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Collect;

/// <summary>The survey and round of a route.</summary>
public static class RoundRoute
{
    public static bool TryParse(string survey, string round, out RoundKey key)
    {
        if (SurveyId.TryParse(survey, out var surveyId) && RoundId.TryParse(round, out var roundId))
        {
            key = new RoundKey(surveyId, roundId);
            return true;
        }

        key = default;
        return false;
    }
}
