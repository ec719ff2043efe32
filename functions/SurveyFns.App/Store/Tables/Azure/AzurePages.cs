using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace SurveyFns.App.Store.Tables.Azure;

/// <summary>Reads the rows of a prefix page by page.</summary>
internal static class AzurePages
{
    /// <summary>Most rows the service gives at once.</summary>
    public const int MostRows = 1000;

    private const char LastKeyCharacter = '~';

    /// <summary>
    /// The rows whose key begins with a prefix, as a range of keys. It ends before the prefix with its last character moved on by one; a
    /// character that no key goes beyond is left off first.
    /// </summary>
    public static string FilterOf(string partition, string prefix)
    {
        _ = TableLimits.KindOf(prefix);
        var kept = prefix.TrimEnd(LastKeyCharacter);
        var end = kept[..^1] + (char)(kept[^1] + 1);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}");
    }

    /// <summary>Pages that are not empty (the service may well give empty ones); none where there is no such table.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<TableEntity>> ReadAsync(
        AsyncPageable<TableEntity> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = query.AsPages().GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(pages) is { } page)
        {
            if (page.Count > 0)
            {
                yield return page;
            }
        }
    }

    /// <summary>Fetches the next page while the consumer is busy with the last one: two pages in memory at most.</summary>
    public static async IAsyncEnumerable<T> ReadAhead<T>(this IAsyncEnumerable<T> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var source = pages.GetAsyncEnumerator(stop.Token);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var page = source.Current;
                next = source.MoveNextAsync().AsTask();
                yield return page;
            }
        }
        finally
        {
            // A consumer that leaves early is not concerned by what becomes of the page it never asked for.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IReadOnlyList<TableEntity>?> NextAsync(IAsyncEnumerator<Page<TableEntity>> pages)
    {
        try
        {
            return await pages.MoveNextAsync() ? pages.Current.Values : null;
        }
        catch (RequestFailedException failure) when (AzureTableErrors.IsTableMissing(failure))
        {
            return null;
        }
    }
}
