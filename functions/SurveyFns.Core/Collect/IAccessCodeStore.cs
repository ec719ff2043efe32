using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps the hashes of access codes and the failed attempts at them.</summary>
public interface IAccessCodeStore
{
    /// <summary>One read.</summary>
    Task<AccessCodeLookup> LookUpAsync(RoundKey round, string handle, CancellationToken cancellationToken);

    /// <summary>Gives the firm a code of the round where it has none.</summary>
    /// <returns>False where it has one, which stays.</returns>
    Task<bool> TryIssueAsync(AccessCodeRecord record, CancellationToken cancellationToken);

    /// <summary>Makes this the firm's only code of the round: an earlier one stops working.</summary>
    Task IssueAsync(AccessCodeRecord record, CancellationToken cancellationToken);

    /// <summary>Firms of the round that have a code.</summary>
    IAsyncEnumerable<FirmId> ListIssuedAsync(RoundKey round, CancellationToken cancellationToken);

    /// <summary>
    /// Counts one more failure under a handle; a count begun before <paramref name="windowStart"/> starts again at one.
    /// Concurrent failures are all counted.
    /// </summary>
    Task<AccessCodeAttempts> CountFailureAsync(
        RoundKey round, string handle, DateTimeOffset now, DateTimeOffset windowStart, CancellationToken cancellationToken);
}
