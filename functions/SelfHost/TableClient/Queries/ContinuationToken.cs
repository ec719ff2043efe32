using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Queries;

/// <summary>
/// Where a query goes on: the two values the service sent, in one string. The service's values are opaque and hold no
/// space; the second may be missing.
/// </summary>
internal readonly record struct ContinuationToken(string NextPartitionKey, string? NextRowKey)
{
    public static string? FromHeaders(ResponseHeaders headers) =>
        headers.TryGetValue(TableHeaders.NextPartitionKey, out var partition) && partition is not null
            ? $"{partition} {(headers.TryGetValue(TableHeaders.NextRowKey, out var row) ? row : null)}"
            : null;

    public static ContinuationToken Parse(string text)
    {
        var separator = text.IndexOf(' ', StringComparison.Ordinal);
        if (separator < 0)
            return new(text, null);
        var row = text[(separator + 1)..];
        return new(text[..separator], row.Length == 0 ? null : row);
    }
}
