using System.Globalization;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store;

/// <summary>Instants as stored: ISO 8601 text with seven decimals and the offset they were given with.</summary>
internal static class Instant
{
    public static ColumnValue ToColumn(DateTimeOffset instant) => ColumnValue.Of(instant.ToString("O", CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The column holds no instant.</exception>
    public static DateTimeOffset From(ColumnValue column) =>
        DateTimeOffset.ParseExact(column.Text ?? "", "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
