using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>Why there is no figure: the symbols of Japanese official statistics.</summary>
public static class ObservationStatus
{
    /// <summary>There is a figure.</summary>
    public const string Shown = "";

    /// <summary>
    /// Confidential. One symbol for whatever is hidden: a small count, zero included, or another figure from which it could be worked out.
    /// </summary>
    public const string Hidden = "x";

    /// <summary>Not surveyed or not available.</summary>
    public const string NotSurveyed = "…";

    /// <summary>The symbols with their meaning, in fixed order.</summary>
    public static IReadOnlyList<(string Symbol, LocalizedText Meaning)> All { get; } =
    [
        (Shown, new("数値がある（値の欄を参照）", "There is a figure: see the value")),
        (Hidden, new("秘匿（回答者が特定されるおそれがあるため公表しない。0を含むことがある）", "Confidential: withheld because it could give a respondent away; may be zero")),
        (NotSurveyed, new("調査していない、又は得られない", "Not surveyed or not available")),
    ];
}
