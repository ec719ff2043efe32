using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Publish;

/// <summary>The parameters of a query: filters by dimension, the format and the page.</summary>
public sealed record QueryParameters(IReadOnlyDictionary<string, IReadOnlyList<string>> Filters, string Format, int Page, int PageSize)
{
    public const int MostRows = 1000;
    private const int UsualRows = 100;

    /// <summary>Parameters that are no dimension.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["format", "page", "pageSize", "lang"];

    /// <summary>Codes are checked against the table later.</summary>
    /// <param name="wrong">The parameter that cannot be read.</param>
    /// <returns>Null where a parameter cannot be read.</returns>
    public static QueryParameters? Parse(IQueryCollection query, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(query);
        wrong = "format";
        var format = query["format"] is { Count: > 0 } given ? given.ToString() : "json";
        if (format is not ("csv" or "json" or "jsonstat"))
        {
            return null;
        }

        wrong = "page";
        if (Number(query, wrong, 1, int.MaxValue) is not { } page)
        {
            return null;
        }

        wrong = "pageSize";
        if (Number(query, wrong, UsualRows, MostRows) is not { } pageSize)
        {
            return null;
        }

        var filters = query.Where(parameter => !Reserved.Contains(parameter.Key)).ToDictionary(
            parameter => parameter.Key,
            parameter => (IReadOnlyList<string>)[.. parameter.Value.SelectMany(value => (value ?? "").Split(','))],
            StringComparer.Ordinal);
        return new QueryParameters(filters, format, page, pageSize);
    }

    private static int? Number(IQueryCollection query, string name, int fallback, int most) => query[name] switch
    {
        { Count: 0 } => fallback,
        { Count: 1 } one when int.TryParse(one[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= most => number,
        _ => null,
    };
}
