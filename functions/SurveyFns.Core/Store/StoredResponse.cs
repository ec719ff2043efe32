using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Store;

/// <summary>One durably stored revision of a firm's response.</summary>
public sealed record StoredResponse
{
    public required RoundKey Round { get; init; }

    public required FirmId Firm { get; init; }

    /// <summary>1 for the first submission, one more with every amendment.</summary>
    public required int Revision { get; init; }

    /// <summary>Strong entity tag with its quotes; differs between any two revisions.</summary>
    public required string ETag { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Proof for the firm, e.g. <c>2026-7K3M-9QXT</c>; says nothing about the firm.</summary>
    public required string ReceiptNumber { get; init; }

    public required AnswerSet Answers { get; init; }

    /// <summary>The answers as typed, a UTF-8 JSON object.</summary>
    public required ReadOnlyMemory<byte> RawAnswers { get; init; }

    public required IReadOnlyList<Confirmation> Confirmations { get; init; }
}
