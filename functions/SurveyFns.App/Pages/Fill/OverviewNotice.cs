namespace SurveyFns.App.Pages.Fill;

/// <summary>What the overview says about what was just done there.</summary>
public enum OverviewNotice
{
    None,

    /// <summary>The changes that were not sent have been dropped.</summary>
    Discarded,

    /// <summary>They have not, since nothing said that it was meant.</summary>
    NotConfirmed,
}
