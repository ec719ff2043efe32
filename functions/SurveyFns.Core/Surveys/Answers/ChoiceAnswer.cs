namespace SurveyFns.Core.Surveys.Answers;

/// <summary>One code of the item's code list.</summary>
public sealed record ChoiceAnswer(string Code) : Answer;
