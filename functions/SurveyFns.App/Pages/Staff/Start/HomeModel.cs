namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>What the staff's first page shows.</summary>
public sealed record HomeModel(IReadOnlyList<HomeSurvey> Surveys);
