using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate;

/// <summary>Something wrong with a response.</summary>
/// <param name="Code">Stable: an edit's code, or one of <c>FindingCodes</c>.</param>
/// <param name="Item">Item id, <c>group[2].item</c> inside a group, or the unknown name that was sent.</param>
/// <param name="Message">With the values filled in.</param>
/// <param name="RelatedItems">Other items the rule looks at.</param>
public sealed record Finding(
    string Code, string Item, EditSeverity Severity, LocalizedText Message, IReadOnlyList<string> RelatedItems)
{
    /// <summary>The firm may keep its answer by giving a reason.</summary>
    public bool Confirmable => Severity == EditSeverity.Warning;
}
