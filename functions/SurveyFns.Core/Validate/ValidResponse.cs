using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate;

/// <summary>
/// A response that passed every hard edit and whose failed soft edits are all confirmed. Only <c>ResponseValidation</c>
/// makes one: what is stored has been validated.
/// </summary>
public sealed record ValidResponse
{
    internal ValidResponse()
    {
    }

    public required SurveyDefinition Definition { get; init; }

    public required FirmId Firm { get; init; }

    /// <summary>Normalised answers on the routing path only.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>The answers as they were typed, a UTF-8 JSON object.</summary>
    public required ReadOnlyMemory<byte> RawAnswers { get; init; }

    /// <summary>Failed soft edits with the firm's reasons, in the order of the edits.</summary>
    public required IReadOnlyList<Confirmation> Confirmations { get; init; }
}
