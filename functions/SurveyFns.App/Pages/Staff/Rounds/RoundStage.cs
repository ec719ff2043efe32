namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Where a round stands, from the first day to the last, as staff see it.</summary>
public enum RoundStage
{
    /// <summary>The questions are defined, the times are not.</summary>
    NotPrepared,

    Planned,

    Open,

    /// <summary>Closed; the release goes out by itself at its time.</summary>
    GoesOutByItself,

    /// <summary>Closed; somebody has to look at the draft.</summary>
    DraftWaits,

    /// <summary>Closed and approved; the release goes out at its time.</summary>
    Approved,

    Published,

    /// <summary>Was published; no version of it can be read any more.</summary>
    Withdrawn,
}
