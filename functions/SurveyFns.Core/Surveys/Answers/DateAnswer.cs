namespace SurveyFns.Core.Surveys.Answers;

/// <summary>A calendar date.</summary>
public sealed record DateAnswer(DateOnly Date) : Answer;
