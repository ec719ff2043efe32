using System.Runtime.CompilerServices;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Register;

/// <summary>
/// The register in tables. An import of any size is all or nothing although a transaction holds but 100 writes: it writes a whole new
/// generation of the register, then moves the pointer to it.
/// </summary>
public sealed class RegisterStore(ITables tables, TimeProvider time) : IRegister
{
    private readonly RegisterGenerations generations = new(tables, time);

    public async Task<RegisteredFirm?> FindAsync(SurveyId survey, FirmId firm, CancellationToken cancellationToken)
    {
        var row = await PartitionInForceAsync(survey, cancellationToken) is { } partition
            ? await tables.FindAsync(RegisterKeys.Table, partition, RegisterKeys.Firm(firm), cancellationToken)
            : null;
        return row is null ? null : FirmRow.Read(row);
    }

    public async Task<FirmId?> FindByCorporateNumberAsync(SurveyId survey, string corporateNumber, CancellationToken cancellationToken)
    {
        var row = await PartitionInForceAsync(survey, cancellationToken) is { } partition
            ? await tables.FindFirstAsync(RegisterKeys.Table, partition, RegisterKeys.NumberPrefix(corporateNumber), cancellationToken)
            : null;
        return row is null ? null : FirmRow.IdOf(row);
    }

    public async IAsyncEnumerable<RegisteredFirm> ListAsync(SurveyId survey, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await PartitionInForceAsync(survey, cancellationToken) is { } partition)
        {
            await foreach (var firm in ReadAsync(partition, cancellationToken))
            {
                yield return firm;
            }
        }
    }

    public async Task<IReadOnlyList<RegisteredFirm>> ImportAsync(
        SurveyId survey, IReadOnlyCollection<RegisteredFirm> firms, CancellationToken cancellationToken)
    {
        var imported = firms.Select(firm => firm.Id).ToHashSet();
        if (imported.Count != firms.Count)
        {
            throw new ArgumentException("A firm is imported twice.", nameof(firms));
        }

        var numbers = firms.Select(firm => firm.CorporateNumber).OfType<string>().ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var inForce = await generations.FindInForceAsync(survey, cancellationToken);
            var staying = inForce is null
                ? []
                : await ReadAsync(RegisterKeys.Partition(survey, inForce.Name), cancellationToken)
                    .Where(firm => !imported.Contains(firm.Id))
                    .ToListAsync(cancellationToken);
            RegisteredFirm[] taken = [.. staying.Where(firm => firm.CorporateNumber is { } number && numbers.Contains(number))];
            if (taken.Length > 0 || await TryPutInForceAsync(survey, inForce, staying.Concat(firms), cancellationToken))
            {
                return taken;
            }

            // Another import moved the pointer first: begin again from what it left.
        }
    }

    private async Task<bool> TryPutInForceAsync(
        SurveyId survey, RegisterGeneration? inForce, IEnumerable<RegisteredFirm> firms, CancellationToken cancellationToken)
    {
        await generations.RemoveLeftoversAsync(survey, inForce, cancellationToken);
        var next = await generations.BeginAsync(survey, cancellationToken);
        var partition = RegisterKeys.Partition(survey, next.Name);
        var batch = new WriteBatch(tables, RegisterKeys.Table, partition);
        await batch.AddAsync(firms.SelectMany(firm => FirmRow.ToWrites(partition, firm)), cancellationToken);
        await batch.FlushAsync(cancellationToken);
        return await generations.TryPutInForceAsync(survey, inForce, next, cancellationToken);
    }

    private async IAsyncEnumerable<RegisteredFirm> ReadAsync(string partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in tables.QueryAsync(RegisterKeys.Table, partition, RegisterKeys.FirmPrefix, columns: null, cancellationToken))
        {
            foreach (var row in page)
            {
                yield return FirmRow.Read(row);
            }
        }
    }

    private async Task<string?> PartitionInForceAsync(SurveyId survey, CancellationToken cancellationToken) =>
        await generations.FindInForceAsync(survey, cancellationToken) is { } inForce ? RegisterKeys.Partition(survey, inForce.Name) : null;
}
