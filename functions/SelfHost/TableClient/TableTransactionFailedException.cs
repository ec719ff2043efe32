using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>An entity-group transaction was refused: none of its operations took place.</summary>
[SuppressMessage("Design", "CA1032", Justification = "The constructors are those of the official client.")]
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : this(requestFailedException, failedIndex: null)
    {
    }

    internal TableTransactionFailedException(RequestFailedException cause, int? failedIndex)
        : base(cause.Status, cause.Message, cause.ErrorCode, cause.InnerException) =>
        FailedTransactionActionIndex = failedIndex;

    /// <summary>Zero-based place of the refused operation; null where the transaction was refused as a whole.</summary>
    public int? FailedTransactionActionIndex { get; }
}
