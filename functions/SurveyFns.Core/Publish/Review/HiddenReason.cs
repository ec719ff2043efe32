namespace SurveyFns.Core.Publish.Review;

/// <summary>Why a figure is withheld. For staff only: published, it would undo part of the protection.</summary>
public enum HiddenReason
{
    /// <summary>Fewer firms than the threshold, zero included.</summary>
    FewFirms,

    /// <summary>Enough firms, but fewer of them than the threshold gave a number other than 0.</summary>
    FewContributors,

    /// <summary>One firm makes up so much of the sum that another could work it out.</summary>
    Dominated,

    /// <summary>Safe by itself; withheld because another figure, or what it leaves of a larger sum, could be worked out from it.</summary>
    ProtectsAnother,
}
