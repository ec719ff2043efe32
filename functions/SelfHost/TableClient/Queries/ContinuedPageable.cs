using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Queries;

/// <summary>Pages until no continuation token comes: a page may be short or empty and still carry one.</summary>
internal sealed class ContinuedPageable<T>(
    Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, int? maxPerPage, CancellationToken queryCancellation)
    : AsyncPageable<T>(queryCancellation)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(string.IsNullOrEmpty(continuationToken) ? null : continuationToken, pageSizeHint ?? maxPerPage);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken enumerationCancellation = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumerationCancellation);
        do
        {
            var page = await fetch(continuationToken, pageSize, linked.Token);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
