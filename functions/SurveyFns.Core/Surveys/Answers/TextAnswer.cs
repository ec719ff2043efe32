namespace SurveyFns.Core.Surveys.Answers;

/// <summary>A text after normalisation (NFKC, trimmed, hyphen-likes mapped where the format asks for it); never empty.</summary>
public sealed record TextAnswer(string Text) : Answer;
