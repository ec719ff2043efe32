using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>What a page of one message says, and what to do about it.</summary>
public sealed record MessageText(LocalizedText Title, LocalizedText Body);
