using System.Globalization;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>What a rule says beside its code and its place; travels as the custom state of the validation library's failure.</summary>
/// <param name="Row">Number of the row, from 1; null outside groups.</param>
internal sealed record FindingDetails(LocalizedText Text, IReadOnlyList<string> RelatedItems, int? Row = null)
{
    public FindingDetails(LocalizedText text, int? row = null)
        : this(text, [], row)
    {
    }

    /// <summary>The text with the number of the row in front.</summary>
    public LocalizedText Message => Row is not { } row ? Text : MessageCatalogue.Of(
        "row", ("row", MessageCatalogue.Same(row.ToString(CultureInfo.InvariantCulture))), ("message", Text));
}
