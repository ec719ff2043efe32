namespace SurveyFns.Core.Collect;

/// <summary>How far a firm is in a round.</summary>
public enum FirmState
{
    /// <summary>No access code has been issued.</summary>
    NotInvited,

    /// <summary>Has a code, has saved nothing.</summary>
    Invited,

    /// <summary>Has saved a draft.</summary>
    Started,

    /// <summary>Has sent its response.</summary>
    Answered,
}
