namespace SurveyFns.Core.Publish;

/// <summary>Why a round cannot be published together with others.</summary>
public enum ReleaseRefusal
{
    /// <summary>There is no such round.</summary>
    UnknownRound,

    /// <summary>Responses are still accepted, or not yet.</summary>
    NotClosed,

    /// <summary>It is published only after approval, and nobody has approved it.</summary>
    NotApproved,

    /// <summary>What it would publish is not what was approved; it has to be approved again.</summary>
    DraftChanged,

    /// <summary>Every version of it is withdrawn: its figures do not come back.</summary>
    Withdrawn,
}
