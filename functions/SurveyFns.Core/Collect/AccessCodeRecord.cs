using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>What is kept of an issued access code: never the code, only its keyed hash.</summary>
/// <param name="Handle">First group of the code: finds the record; four characters.</param>
/// <param name="Hash">HMAC-SHA-256 of the whole code under the pepper, 32 bytes.</param>
/// <param name="CorporateNumber">The firm's number in the register when the code was issued, null where it has none.</param>
public sealed record AccessCodeRecord(
    RoundKey Round, FirmId Firm, string Handle, ReadOnlyMemory<byte> Hash, string? CorporateNumber, DateTimeOffset IssuedAt);
