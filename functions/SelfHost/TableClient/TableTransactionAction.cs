namespace Azure.Data.Tables;

/// <summary>One operation of an entity-group transaction.</summary>
/// <remarks>
/// As in the official client, an update without an ETag is sent without <c>If-Match</c>, which the service
/// takes for an upsert: pass <see cref="ETag.All"/> or the read ETag when the entity must exist.
/// </remarks>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
