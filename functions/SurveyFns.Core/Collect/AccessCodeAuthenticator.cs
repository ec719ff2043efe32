using System.Security.Cryptography;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>
/// Finds the firm an access code belongs to. Ten wrong guesses at one handle lock that handle for everybody, durably and on all
/// instances; ten wrong codes from one address make further wrong ones from there wait, while right ones still pass, so that a
/// shared address cannot be shut out by one visitor.
/// </summary>
public sealed class AccessCodeAuthenticator(IAccessCodeStore store, IPepper pepper, FailureWindow addresses, TimeProvider clock)
{
    /// <param name="text">The code as typed.</param>
    /// <param name="address">Where the request came from.</param>
    public async Task<Authentication> AuthenticateAsync(
        RoundKey round, string? text, string address, CancellationToken cancellationToken)
    {
        if (!AccessCode.TryParse(text, out var code))
        {
            return RefuseFrom(address);
        }

        var now = clock.GetUtcNow();
        var lookup = await store.LookUpAsync(round, code.Handle, cancellationToken);
        if (lookup.Attempts is { Failures: >= AccessCodeRules.MaximumFailures } attempts
            && attempts.Since + AccessCodeRules.Window is var end && end > now)
        {
            return new Authentication.LockedOut(end - now);
        }

        var hash = code.Hash(round, (await pepper.GetAsync(cancellationToken)).Span);
        var record = lookup.Candidates.FirstOrDefault(candidate => CryptographicOperations.FixedTimeEquals(candidate.Hash.Span, hash));
        if (record is not null)
        {
            return new Authentication.Accepted(record);
        }

        if (lookup.Candidates.Count > 0)
        {
            await store.CountFailureAsync(round, code.Handle, now, now - AccessCodeRules.Window, cancellationToken);
        }

        return RefuseFrom(address);
    }

    private Authentication RefuseFrom(string address) =>
        addresses.CountFailure(address) is { } wait ? new Authentication.LockedOut(wait) : new Authentication.Refused();
}
