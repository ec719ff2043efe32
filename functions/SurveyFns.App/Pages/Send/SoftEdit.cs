using SurveyFns.App.Pages.Drafts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Send;

/// <summary>A soft edit that failed: to be corrected or confirmed. In a group it may have failed for several rows; one reason covers all.</summary>
/// <param name="Problem">Why it stops the sending; null where it does not (yet).</param>
public sealed record SoftEdit(string Code, IReadOnlyList<Finding> Findings, string Reason, LocalizedText? Problem)
{
    public string Field => FieldName.ReasonPrefix + Code;

    public string Id => FieldName.Id(Field);
}
