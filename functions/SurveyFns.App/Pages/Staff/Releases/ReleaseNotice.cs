namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>What the page of a release has to say about what was just done, or tried: first what went well, then what did not.</summary>
public enum ReleaseNotice
{
    None,
    Approved,
    Returned,
    Published,
    Unchanged,

    /// <summary>The figures stay as they were published, whatever has come since.</summary>
    Frozen,

    /// <summary>A version was withdrawn.</summary>
    Withdrawn,

    /// <summary>The draft is not the one that was looked at.</summary>
    Changed,
    NoteMissing,
    NotConfirmed,

    /// <summary>No round was chosen.</summary>
    NoneChosen,

    /// <summary>A chosen round is not closed and approved, or was published meanwhile.</summary>
    NotReady,

    /// <summary>Every version is withdrawn, so nothing can be published.</summary>
    NoneStands,

    /// <summary>Another run is publishing.</summary>
    Busy,
}
