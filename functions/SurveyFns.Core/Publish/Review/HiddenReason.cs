namespace SurveyFns.Core.Publish.Review;

/// <summary>Why a figure is withheld. For staff only: published, it would undo part of the protection.</summary>
public enum HiddenReason
{
    /// <summary>Fewer firms than the threshold, zero included.</summary>
    FewFirms,

    /// <summary>Enough firms, but fewer of them than the threshold gave a number other than 0.</summary>
    FewContributors,

    /// <summary>
    /// Safe by itself; withheld because another figure could be worked out from it, or because one firm dominates the sum or what it leaves of a
    /// larger one.
    /// </summary>
    ProtectsAnother,
}
