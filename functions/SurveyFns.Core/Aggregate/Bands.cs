using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// The bands of a number item in ascending order, in units of the item's last decimal place, as its column holds the number. Codes
/// that others hang below are headings, not bands.
/// </summary>
internal sealed class Bands
{
    private readonly (long From, long To, string Code)[] bands;

    private Bands((long From, long To, string Code)[] bands) => this.bands = bands;

    public int Count => bands.Length;

    public long FromAt(int band) => bands[band].From;

    public long ToAt(int band) => bands[band].To;

    public string CodeAt(int band) => bands[band].Code;

    public static Bands Of(DimensionDefinition dimension, Item item)
    {
        var bands = dimension.CodeList.Leaves.Select(code => (
            From: code.From is { } from ? Scaled(decimal.Ceiling(WithDecimals(from, item))) : long.MinValue,
            To: code.To is { } to ? Scaled(decimal.Floor(WithDecimals(to, item))) : long.MaxValue,
            Code: code.Id));
        return new Bands([.. bands.OrderBy(band => band.From)]);
    }

    /// <summary>Whether every number the item accepts falls into a band.</summary>
    public bool CoverAllOf(Item item)
    {
        var next = item.Minimum is { } minimum ? Scaled(decimal.Ceiling(WithDecimals(minimum, item))) : long.MinValue;
        var last = item.Maximum is { } maximum ? Scaled(decimal.Floor(WithDecimals(maximum, item))) : long.MaxValue;
        foreach (var band in bands)
        {
            if (next > last || band.From > next)
            {
                break;
            }

            if (band.To == long.MaxValue)
            {
                return true;
            }

            next = Math.Max(next, band.To + 1);
        }

        return next > last;
    }

    private static decimal WithDecimals(decimal value, Item item)
    {
        for (var place = 0; place < item.Decimals; place++)
        {
            value *= 10;
        }

        return value;
    }

    private static long Scaled(decimal value) =>
        value <= long.MinValue ? long.MinValue : value >= long.MaxValue ? long.MaxValue : decimal.ToInt64(value);
}
