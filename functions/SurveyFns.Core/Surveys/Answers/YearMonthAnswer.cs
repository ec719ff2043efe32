namespace SurveyFns.Core.Surveys.Answers;

/// <summary>A calendar month: year 1–9999, month 1–12.</summary>
public sealed record YearMonthAnswer(int Year, int Month) : Answer;
