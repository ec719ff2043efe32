using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate;

/// <summary>Sorts out which failed soft edits the firm confirmed. A reason for anything else counts for nothing.</summary>
/// <param name="Confirmations">In the order of the edits.</param>
/// <param name="Open">Findings that remain.</param>
internal sealed record ConfirmedEdits(IReadOnlyList<Confirmation> Confirmations, IReadOnlyList<Finding> Open)
{
    public const int LongestReason = 500;

    public static ConfirmedEdits Of(
        SurveyDefinition definition, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, string> reasons)
    {
        if (findings.Count == 0)
        {
            return new([], []);
        }

        var failed = findings.Where(finding => finding.Confirmable).Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
        var given = definition.Edits.Where(edit => failed.Contains(edit.Code) && reasons.ContainsKey(edit.Code))
            .Select(edit => new Confirmation(edit.Code, TextNormalization.Multiline(reasons[edit.Code] ?? "")))
            .Where(confirmation => confirmation.Reason.Length > 0)
            .ToLookup(confirmation => confirmation.Reason.Length <= LongestReason);
        var confirmed = given[true].ToList();
        var open = findings.Where(finding => !finding.Confirmable || !confirmed.Exists(confirmation => confirmation.Edit == finding.Code));
        return new(confirmed, [.. given[false].Select(TooLong), .. open]);
    }

    private static Finding TooLong(Confirmation confirmation)
    {
        var message = MessageCatalogue.Of(
            FindingCodes.ReasonTooLong,
            ("code", MessageCatalogue.Same(confirmation.Edit)),
            ("limit", MessageCatalogue.Same(AnswerText.Number(LongestReason, 0))),
            ("length", MessageCatalogue.Same(AnswerText.Number(confirmation.Reason.Length, 0))));
        return new(FindingCodes.ReasonTooLong, $"confirmations.{confirmation.Edit}", EditSeverity.Error, message, []);
    }
}
