using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>What a rule says beside its code and its place; travels as the custom state of the validation library's failure.</summary>
internal sealed record FindingDetails(LocalizedText Message, IReadOnlyList<string> RelatedItems)
{
    public FindingDetails(LocalizedText message)
        : this(message, [])
    {
    }
}
