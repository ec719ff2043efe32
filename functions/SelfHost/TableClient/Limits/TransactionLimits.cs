using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>An entity-group transaction: 1 to 100 operations on distinct entities of one partition, at most 4 MiB as sent.</summary>
internal static class TransactionLimits
{
    public const int MaxOperations = 100;
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <exception cref="InvalidOperationException">There is no operation.</exception>
    /// <exception cref="TableTransactionFailedException">The service would refuse the transaction.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw new InvalidOperationException("A transaction needs at least one operation.");
        if (actions.Count > MaxOperations)
            throw Refused(TableErrorCode.InvalidInput, $"The transaction has {actions.Count} operations; at most {MaxOperations} are allowed.", null);

        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            if (entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw Refused(TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All operations of a transaction act on one partition.", index);
            if (!rows.Add(entity.RowKey ?? ""))
                throw Refused(TableErrorCode.InvalidDuplicateRow, "An entity can appear only once in a transaction.", index);
        }
    }

    /// <exception cref="RequestFailedException">The body is too large.</exception>
    public static void CheckBody(int bytes)
    {
        if (bytes > MaxBytes)
            throw Refusal.Create(413, "RequestBodyTooLarge", $"The transaction has {bytes} bytes as sent; at most {MaxBytes} (4 MiB) are allowed.");
    }

    private static TableTransactionFailedException Refused(TableErrorCode code, string message, int? index) =>
        new(Refusal.BadRequest(code, index is null ? message : $"{index}:{message}"), index);
}
