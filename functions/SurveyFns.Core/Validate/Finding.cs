using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Validate;

/// <summary>Something wrong with a response.</summary>
/// <param name="Code">Stable: an edit's code, or one of <see cref="FindingCodes"/>.</param>
/// <param name="Item">
/// Item id, <c>group[2].item</c> inside a group (the place in the array as sent, from 0), the unknown name that was sent,
/// <c>confirmations.W012</c> for a reason, or <c>answers</c> where there are none.
/// </param>
/// <param name="Message">With the values filled in.</param>
/// <param name="RelatedItems">Other items the rule looks at.</param>
public sealed record Finding(
    string Code, string Item, EditSeverity Severity, LocalizedText Message, IReadOnlyList<string> RelatedItems)
{
    /// <summary>The message without the number of the row in front.</summary>
    public LocalizedText Text { get; init; } = Message;

    /// <summary>Number of the row it is in, from 1; null outside groups.</summary>
    public int? Row { get; init; }

    /// <summary>The firm may keep its answer by giving a reason.</summary>
    public bool Confirmable => Severity == EditSeverity.Warning;

    /// <summary>For who sees all responses of a round: another firm gave the same answer to a unique item.</summary>
    public static Finding NotUnique(Item item) =>
        new(FindingCodes.NotUnique, item.Id, EditSeverity.Error, MessageCatalogue.Of(FindingCodes.NotUnique, item), []);
}
