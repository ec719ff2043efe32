namespace SurveyFns.Core.Surveys.Answers;

/// <summary>A number in the item's unit, with at most the item's decimal places.</summary>
public sealed record NumberAnswer(decimal Value) : Answer;
