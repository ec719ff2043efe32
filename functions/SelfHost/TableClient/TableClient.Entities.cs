using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables;

public partial class TableClient
{
    private static readonly ushort[] NotFound = [404];

    /// <exception cref="RequestFailedException">409 <c>EntityAlreadyExists</c>: the key is taken.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        using var message = account.CreateMessage(RequestMethod.Post, ResourcePath.Entities(Name));
        message.Request.Headers.Add(TableHeaders.Prefer, TableHeaders.ReturnNoContent);
        SetContent(message.Request, entity);
        return await account.SendAsync(message, cancellationToken);
    }

    /// <summary>Adds the entity or overwrites it, whatever its ETag.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        PutAsync(entity, ifMatch: null, mode, cancellationToken);

    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is empty; <see cref="ETag.All"/> updates in any case.</exception>
    /// <exception cref="RequestFailedException">412 <c>UpdateConditionNotSatisfied</c>: changed since read; 404: not there.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("The ETag is empty.", nameof(ifMatch))
            : PutAsync(entity, ifMatch.ToString(), mode, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes the entity, whatever its ETag if none is given; that there is none is no failure (status 404).</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = account.CreateMessage(RequestMethod.Delete, ResourcePath.Entity(Name, partitionKey, rowKey));
        message.Request.Headers.Add(TableHeaders.IfMatch, ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return await account.SendAsync(message, NotFound, cancellationToken);
    }

    /// <exception cref="RequestFailedException">404 <c>ResourceNotFound</c>: there is no such entity.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage<T>(partitionKey, rowKey, select);
        return Found<T>(await account.SendAsync(message, cancellationToken));
    }

    /// <summary>The entity, or a response without value where there is none.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage<T>(partitionKey, rowKey, select);
        var response = await account.SendAsync(message, NotFound, cancellationToken);
        return response.Status == 404 ? new NoValueResponse<T>(response) : Found<T>(response);
    }

    private static Response<T> Found<T>(Response response)
        where T : class, ITableEntity =>
        Response.FromValue((T)(object)new EntityReader().ReadSingle(response.Content.ToMemory().Span), response);

    private static void CheckKeys(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
    }

    private static void SetContent(Request request, ITableEntity entity)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        EntityWriter.Write(body, entity);
        request.Headers.Add(HttpHeader.Names.ContentType, TableHeaders.Json);
        request.Content = RequestContent.Create(body.WrittenMemory);
    }

    private HttpMessage GetMessage<T>(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        CheckSupported<T>();
        var message = account.CreateMessage(RequestMethod.Get, ResourcePath.Entity(Name, partitionKey, rowKey));
        if (select is not null)
            message.Request.Uri.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        return message;
    }

    private async Task<Response> PutAsync(ITableEntity entity, string? ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        CheckKeys(entity);
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
        };
        using var message = account.CreateMessage(method, ResourcePath.Entity(Name, entity.PartitionKey, entity.RowKey));
        if (ifMatch is not null)
            message.Request.Headers.Add(TableHeaders.IfMatch, ifMatch);
        SetContent(message.Request, entity);
        return await account.SendAsync(message, cancellationToken);
    }
}
