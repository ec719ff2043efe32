using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>
/// Issues access codes for a round. Without names: to every registered firm that has none yet, so that a second call harms nobody, be it at
/// the same time. With names: to these firms, replacing the codes they have.
/// </summary>
public sealed class IssueAccessCodesHandler(
    IRoundStore rounds, IRegister register, IAccessCodeStore codes, IPepper pepper, TimeProvider clock)
{
    /// <summary>Codes written at once: a storage commits them together.</summary>
    private const int ConcurrentWrites = 32;

    /// <param name="firms">Ids of the firms that get a new code; null = all that have none.</param>
    public Task<IssueAccessCodesOutcome> HandleAsync(
        RoundKey key, IReadOnlyCollection<string>? firms, CancellationToken cancellationToken) =>
        HandleAsync(key, firms, _ => Task.CompletedTask, cancellationToken);

    /// <param name="firms">Ids of the firms that get a new code; null = all that have none.</param>
    /// <param name="begin">Told which firms are to get one before the first code is stored; not called where none is.</param>
    /// <param name="cancellationToken">Of no effect once the first code is stored: nobody would know the codes.</param>
    public async Task<IssueAccessCodesOutcome> HandleAsync(
        RoundKey key, IReadOnlyCollection<string>? firms, Func<IReadOnlyList<FirmId>, Task> begin, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(key, cancellationToken) is not { } round)
        {
            return new IssueAccessCodesOutcome.UnknownRound();
        }

        var chosen = firms is null
            ? await WithoutCodeAsync(round, cancellationToken)
            : await NamedAsync(round, firms, cancellationToken);
        if (firms is not null && chosen.Count < firms.Distinct(StringComparer.Ordinal).Count())
        {
            var found = chosen.Select(firm => firm.Id.Value).ToHashSet(StringComparer.Ordinal);
            return new IssueAccessCodesOutcome.NotRegistered([.. firms.Where(firm => !found.Contains(firm)).Distinct(StringComparer.Ordinal)]);
        }

        if (chosen.Count == 0)
        {
            return new IssueAccessCodesOutcome.Issued([]);
        }

        var secret = await pepper.GetAsync(cancellationToken);
        await begin([.. chosen.Select(firm => firm.Id)]);
        cancellationToken.ThrowIfCancellationRequested();
        return new IssueAccessCodesOutcome.Issued(await IssueAsync(key, chosen, replaces: firms is not null, secret));
    }

    private async Task<IReadOnlyList<RegisteredFirm>> WithoutCodeAsync(Round round, CancellationToken cancellationToken)
    {
        var issued = await codes.ListIssuedAsync(round.Key, cancellationToken).ToHashSetAsync(cancellationToken: cancellationToken);
        return await register.ListAsync(round.Key.Survey, cancellationToken)
            .Where(firm => firm.IsValidOn(round.ReferenceDate) && !issued.Contains(firm.Id))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<RegisteredFirm>> NamedAsync(
        Round round, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        return await register.ListAsync(round.Key.Survey, cancellationToken)
            .Where(firm => wanted.Contains(firm.Id.Value) && firm.IsValidOn(round.ReferenceDate))
            .ToListAsync(cancellationToken);
    }

    /// <returns>Without the firms that got a code from somebody else meanwhile.</returns>
    private async Task<IReadOnlyList<IssuedAccessCode>> IssueAsync(
        RoundKey key, IReadOnlyList<RegisteredFirm> firms, bool replaces, ReadOnlyMemory<byte> secret)
    {
        var now = clock.GetUtcNow();
        var issued = new IssuedAccessCode?[firms.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, firms.Count),
            new ParallelOptions { MaxDegreeOfParallelism = ConcurrentWrites },
            async (index, _) =>
            {
                var (firm, code) = (firms[index], AccessCode.Generate());
                var record = new AccessCodeRecord(key, firm.Id, code.Handle, code.Hash(key, secret.Span), firm.CorporateNumber, now);
                issued[index] = await StoreAsync(record, replaces) ? new IssuedAccessCode(firm.Id, code) : null;
            });
        return [.. issued.OfType<IssuedAccessCode>()];
    }

    private async Task<bool> StoreAsync(AccessCodeRecord record, bool replaces)
    {
        if (!replaces)
        {
            return await codes.TryIssueAsync(record, CancellationToken.None);
        }

        await codes.IssueAsync(record, CancellationToken.None);
        return true;
    }
}
