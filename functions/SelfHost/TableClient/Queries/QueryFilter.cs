using System.Globalization;

namespace Azure.Data.Tables.Queries;

internal static class QueryFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), ODataLiteral.Of);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }
}
