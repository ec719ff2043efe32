using SurveyFns.App.Pages.Staff.Rounds;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>What the page of a published round shows.</summary>
/// <param name="Versions">The latest first.</param>
public sealed record VersionsModel(RoundSummary Summary, IReadOnlyList<ReleaseVersion> Versions, ReleaseNotice Notice)
{
    /// <summary>Whether readers see a version.</summary>
    public bool HasStanding => Versions.Any(version => version.Withdrawal is null);
}
