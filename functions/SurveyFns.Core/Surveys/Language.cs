namespace SurveyFns.Core.Surveys;

/// <summary>The languages every text of a survey is written in.</summary>
public enum Language
{
    Japanese,
    English,
}
