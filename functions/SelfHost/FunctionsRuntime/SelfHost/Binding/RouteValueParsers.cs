using System.Globalization;
using System.Numerics;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>
/// Parsers for the types that the worker's own converters can make of a text. It reads numbers and booleans as JSON, so
/// <c>007</c>, <c>+1</c> and <c>True</c> are none.
/// </summary>
internal static class RouteValueParsers
{
    private static readonly Dictionary<Type, RouteValueParser> ByType = new()
    {
        [typeof(string)] = static (text, out value) => (value = text) is not null,
        [typeof(Guid)] = static (text, out value) => Boxed(Guid.TryParse(text, out var guid), guid, out value),
        [typeof(bool)] = static (text, out value) => Boxed(text is "true" or "false", text is "true", out value),
        [typeof(DateTime)] = static (text, out value) =>
            Boxed(DateTime.TryParse(text, CultureInfo.InvariantCulture, out var time), time, out value),
        [typeof(DateTimeOffset)] = static (text, out value) =>
            Boxed(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time), time, out value),
        [typeof(byte)] = Integer<byte>,
        [typeof(short)] = Integer<short>,
        [typeof(int)] = Integer<int>,
        [typeof(long)] = Integer<long>,
        [typeof(uint)] = Integer<uint>,
        [typeof(ulong)] = Integer<ulong>,
        [typeof(float)] = Real<float>,
        [typeof(double)] = Real<double>,
        [typeof(decimal)] = Real<decimal>,
    };

    public static RouteValueParser? For(Type type) => ByType.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    private static bool Integer<T>(string text, out object? value)
        where T : struct, INumber<T> => Number<T>(text, NumberStyles.AllowLeadingSign, out value);

    private static bool Real<T>(string text, out object? value)
        where T : struct, INumber<T> => Number<T>(text, NumberStyles.Float, out value);

    private static bool Number<T>(string text, NumberStyles styles, out object? value)
        where T : struct, INumber<T>
    {
        var number = T.Zero;
        var parsed = IsJsonNumber(text) && T.TryParse(text, styles, CultureInfo.InvariantCulture, out number) && T.IsFinite(number);
        return Boxed(parsed, number, out value);
    }

    private static bool IsJsonNumber(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiLetterOrDigit(digits[^1])) return false;
        return digits[0] != '0' || digits.Length == 1 || !char.IsAsciiDigit(digits[1]);
    }

    private static bool Boxed<T>(bool parsed, T result, out object? value)
        where T : struct
    {
        value = parsed ? result : null;
        return parsed;
    }
}
