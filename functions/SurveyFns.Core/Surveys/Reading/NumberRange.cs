using System.Globalization;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The numbers an item takes.</summary>
internal static class NumberRange
{
    // Exact as a 64-bit integer, as a JSON number read into a double, and as a spreadsheet's cell.
    private const decimal FifteenDigits = 999_999_999_999_999;

    /// <summary>The item with its decimals, unit and limits.</summary>
    public static Item Read(ObjectReader reader, Item item)
    {
        var decimals = item.Type == ItemType.Decimal ? reader.RequiredInteger("decimals", 1, 6) : 0;
        var widest = FifteenDigits * StepOf(decimals);
        var minimum = ReadLimit(reader, "minimum", decimals, widest) ?? -widest;
        var maximum = ReadLimit(reader, "maximum", decimals, widest) ?? widest;
        if (minimum > maximum)
        {
            reader.Find("minimum")?.Refuse("is above the maximum");
        }

        if ((reader.Find("unit") is null) != (reader.Find("unitLabel") is null))
        {
            reader.Place.Refuse("'unit' and 'unitLabel' are given together");
        }

        return item with
        {
            Decimals = decimals,
            Minimum = minimum,
            Maximum = maximum,
            Unit = reader.OptionalText("unit"),
            UnitLabel = reader.OptionalLocalized("unitLabel"),
        };
    }

    /// <summary>Difference of two neighbouring numbers, e.g. 0.01 for two decimals.</summary>
    public static decimal StepOf(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    private static decimal? ReadLimit(ObjectReader reader, string name, int decimals, decimal widest)
    {
        if (reader.Find(name) is not { } place || place.ReadNumber() is not { } limit)
        {
            return null;
        }

        if (Math.Abs(limit) > widest)
        {
            place.Refuse($"is outside of ±{widest.ToString(CultureInfo.InvariantCulture)}");
        }
        else if (limit % StepOf(decimals) != 0)
        {
            place.Refuse($"has more than {decimals} decimal places");
        }

        return limit;
    }
}
