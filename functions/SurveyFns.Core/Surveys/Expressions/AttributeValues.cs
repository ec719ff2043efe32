using System.Globalization;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// One attribute over all codes of a list, parsed once. It is a number where every value in the list is one (digits without
/// leading zeros), a date where every value is an ISO date or year-month (its first day), else a text.
/// </summary>
internal sealed class AttributeValues
{
    private readonly Dictionary<string, Value> values;

    private AttributeValues(ValueKind kind, Dictionary<string, Value> values)
    {
        Kind = kind;
        this.values = values;
    }

    public ValueKind Kind { get; }

    public Value this[string code] => values.GetValueOrDefault(code, Value.Blank);

    /// <summary>The attribute of that name; null where no code of the list has it.</summary>
    public static AttributeValues? Of(CodeList list, string name)
    {
        var texts = list.Codes
            .Where(code => code.Attributes.ContainsKey(name))
            .Select(code => KeyValuePair.Create(code.Id, code.Attributes[name]))
            .ToList();
        if (texts.Count == 0)
        {
            return null;
        }

        return Parsed(ValueKind.Number, texts, ParseNumber)
            ?? Parsed(ValueKind.Date, texts, IsoDate.Parse)
            ?? Parsed(ValueKind.Text, texts, Value.Of);
    }

    private static AttributeValues? Parsed(
        ValueKind kind, List<KeyValuePair<string, string>> texts, Func<string, Value?> parse)
    {
        var values = new Dictionary<string, Value>(texts.Count, StringComparer.Ordinal);
        foreach (var (code, text) in texts)
        {
            if (parse(text) is not { } value)
            {
                return null;
            }

            values.Add(code, value);
        }

        return new(kind, values);
    }

    private static Value? ParseNumber(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var digits = text.AsSpan().TrimStart('-');
        var hasLeadingZero = digits.Length > 1 && digits[0] == '0' && digits[1] != '.';
        return !hasLeadingZero && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
            : null;
    }
}
