using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Reads and writes one table.</summary>
/// <remarks>
/// Requests are retried as the options say (three times on 408, 429, 5xx and broken connections). A retry may follow a
/// request that did succeed and whose answer was lost: an add then ends in 409 and a conditional update in 412, so the
/// caller has to read before taking either for somebody else's write. Thread-safe.
/// </remarks>
public partial class TableClient
{
    private readonly TableAccount account = null!;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.Create(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Create(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Create(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.account = account;
        Name = tableName;
    }

    /// <summary>For test doubles.</summary>
    protected TableClient()
    {
    }

    public virtual string Name { get; } = "";

    public virtual string AccountName => account.Name;

    public virtual Uri Uri => new($"{account.Endpoint.AbsoluteUri.TrimEnd('/')}/{ResourcePath.Entities(Name)}");

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        account.CreateTableAsync(Name, cancellationToken);

    /// <summary>Creates the table; an existing one is no failure, one being deleted is.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        account.CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>Deletes the table; that there is none is no failure (status 404).</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        account.DeleteTableAsync(Name, cancellationToken);
}
