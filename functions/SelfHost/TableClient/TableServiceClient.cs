using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Queries;

namespace Azure.Data.Tables;

/// <summary>The tables of one account. Its table clients share its pipeline and connections. Thread-safe.</summary>
public class TableServiceClient
{
    private readonly TableAccount account = null!;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <exception cref="FormatException">The connection string names no account, key and table endpoint.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableAccount.Create(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableAccount.Create(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Create(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For test doubles.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableAccount account) => this.account = account;

    public virtual string AccountName => account.Name;

    public virtual Uri Uri => account.Endpoint;

    /// <inheritdoc cref="TableClient.CreateQueryFilter"/>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    public virtual TableClient GetTableClient(string tableName) => new(account, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        account.CreateTableAsync(tableName, cancellationToken);

    /// <inheritdoc cref="TableClient.CreateIfNotExistsAsync"/>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        account.CreateTableIfNotExistsAsync(tableName, cancellationToken);

    /// <inheritdoc cref="TableClient.DeleteAsync"/>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        account.DeleteTableAsync(tableName, cancellationToken);

    /// <summary>The account's tables, by name; the filter may speak of <c>TableName</c>.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        account.QueryTables(filter, maxPerPage, cancellationToken);
}
