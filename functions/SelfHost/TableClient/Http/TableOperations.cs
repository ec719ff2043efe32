using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Json;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Queries;

namespace Azure.Data.Tables.Http;

/// <summary>The operations on tables themselves, which both clients offer.</summary>
internal static class TableOperations
{
    private static readonly ushort[] NotFound = [404];
    private static readonly ushort[] Conflict = [409];

    public static async Task<Response<TableItem>> CreateTableAsync(this TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(account, table);
        return Created(table, await account.SendAsync(message, cancellationToken));
    }

    public static async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        this TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(account, table);
        var response = await account.SendAsync(message, Conflict, cancellationToken);
        if (response.Status == 409 && TableErrorParser.FromBody(response.Content.ToMemory())?.Code != TableErrorCode.TableAlreadyExists.ToString())
            throw new RequestFailedException(response);
        return Created(table, response);
    }

    public static async Task<Response> DeleteTableAsync(this TableAccount account, string table, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        using var message = account.CreateMessage(RequestMethod.Delete, ResourcePath.Table(table));
        return await account.SendAsync(message, NotFound, cancellationToken);
    }

    public static AsyncPageable<TableItem> QueryTables(this TableAccount account, string? filter, int? maxPerPage, CancellationToken cancellationToken) =>
        new ContinuedPageable<TableItem>((token, size, cancellation) => FetchAsync(account, filter, token, size, cancellation), maxPerPage, cancellationToken);

    private static HttpMessage CreateMessage(TableAccount account, string table)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        var message = account.CreateMessage(RequestMethod.Post, ResourcePath.Tables);
        message.Request.Headers.Add(TableHeaders.Prefer, TableHeaders.ReturnNoContent);
        message.Request.Headers.Add(HttpHeader.Names.ContentType, TableHeaders.Json);
        message.Request.Content = RequestContent.Create(BinaryData.FromString($$"""{"TableName":{{JsonSerializer.Serialize(table)}}}"""));
        return message;
    }

    private static Response<TableItem> Created(string table, Response response) => Response.FromValue(new TableItem(table), response);

    private static async Task<Page<TableItem>> FetchAsync(
        TableAccount account, string? filter, string? token, int? size, CancellationToken cancellationToken)
    {
        FilterSyntax.Check(filter);
        PageSize.Check(size);
        using var message = account.CreateMessage(RequestMethod.Get, ResourcePath.Tables);
        message.Request.Uri.AppendQueryOptions(filter, select: null, size);
        if (token is not null)
            message.Request.Uri.AppendQuery("NextTableName", token, escapeValue: true);
        var response = await account.SendAsync(message, cancellationToken);
        var next = response.Headers.TryGetValue(TableHeaders.NextTableName, out var name) ? name : null;
        return Page<TableItem>.FromValues(ReadTables(response.Content.ToMemory().Span), next, response);
    }

    private static List<TableItem> ReadTables(ReadOnlySpan<byte> body) =>
        [.. new EntityReader().ReadPage(body).Select(row => new TableItem(row.GetString("TableName")!))];
}
