namespace SurveyFns.Core.Protect;

/// <summary>Why a design is published or not.</summary>
public enum DesignReason
{
    /// <summary>Both audits are clean: this design is published.</summary>
    Published,

    /// <summary>The round has fewer firms than the design asks for.</summary>
    TooFewFirms,

    /// <summary>The design links the round with the one before, and of that round a figure it needs is hidden, withdrawn or not published.</summary>
    RoundBeforeNotPublished,

    /// <summary>The design links the round with the one before, and responses of that round have changed since it was published.</summary>
    RoundBeforeChanged,

    /// <summary>Protecting the cells would mean hiding the number of firms.</summary>
    NothingLeftToPublish,

    /// <summary>
    /// It would publish the sum of an item, or of one that is never above it, beside counts by classes of that item of which some are hidden: the
    /// sum says how large the firms of the hidden classes can be.
    /// </summary>
    SumsBesideClasses,

    /// <summary>Audit A found no two sufficiently different worlds for a hidden cell within its steps, knowing the file alone.</summary>
    NotProvedFromTheFile,

    /// <summary>Audit B found a hidden cell that whoever knows the rule might compute, or could not exclude it within its steps.</summary>
    NotProvedAgainstTheRule,

    /// <summary>The design's tables close a ring with too many inner cells to be looked at.</summary>
    TooLarge,
}
