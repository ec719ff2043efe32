using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables.Queries;

internal static class QueryOptions
{
    public static void AppendQueryOptions(this RequestUriBuilder uri, string? filter, string? select, int? top)
    {
        if (top is { } size)
            uri.AppendQuery("$top", size.ToString(CultureInfo.InvariantCulture), escapeValue: true);
        if (select is not null)
            uri.AppendQuery("$select", select, escapeValue: true);
        if (!string.IsNullOrEmpty(filter))
            uri.AppendQuery("$filter", filter, escapeValue: true);
    }
}
