using SurveyFns.App.Pages.Staff.Releases;

namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>What the staff's first page shows.</summary>
/// <param name="Notice">What was done just before.</param>
public sealed record HomeModel(IReadOnlyList<HomeSurvey> Surveys, ReleaseNotice Notice);
