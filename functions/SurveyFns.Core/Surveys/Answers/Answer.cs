namespace SurveyFns.Core.Surveys.Answers;

/// <summary>A typed answer to one item. A blank answer is absent, not an <see cref="Answer"/>.</summary>
public abstract record Answer;
