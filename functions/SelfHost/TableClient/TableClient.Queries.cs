using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;
using Azure.Data.Tables.Queries;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>An interpolated string as a filter: values become literals, quoted and escaped.</summary>
    /// <exception cref="ArgumentException">A value has a type that filters have no literal for.</exception>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>
    /// The entities that satisfy the filter, by partition and row key, page by page as they are enumerated.
    /// <see cref="AsyncPageable{T}.AsPages"/> resumes from a continuation token.
    /// </summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        CheckSupported<T>();
        var columns = select is null ? null : string.Join(',', select);
        return new ContinuedPageable<T>(
            (token, size, cancellation) => FetchAsync<T>(filter, columns, token, size, cancellation), maxPerPage, cancellationToken);
    }

    private static void CheckSupported<T>()
    {
        if (typeof(T) != typeof(TableEntity))
            throw new NotSupportedException($"The self-hosted table client reads {nameof(TableEntity)} only, not {typeof(T)}.");
    }

    private async Task<Page<T>> FetchAsync<T>(
        string? filter, string? select, string? token, int? size, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        FilterSyntax.Check(filter);
        PageSize.Check(size);
        using var message = account.CreateMessage(RequestMethod.Get, ResourcePath.Query(Name));
        message.Request.Uri.AppendQueryOptions(filter, select, size);
        if (token is not null)
        {
            var next = ContinuationToken.Parse(token);
            message.Request.Uri.AppendQuery("NextPartitionKey", next.NextPartitionKey, escapeValue: true);
            if (next.NextRowKey is not null)
                message.Request.Uri.AppendQuery("NextRowKey", next.NextRowKey, escapeValue: true);
        }

        var response = await account.SendAsync(message, cancellationToken);
        var entities = new EntityReader().ReadPage(response.Content.ToMemory().Span);
        return Page<T>.FromValues((IReadOnlyList<T>)(object)entities, ContinuationToken.FromHeaders(response.Headers), response);
    }
}
