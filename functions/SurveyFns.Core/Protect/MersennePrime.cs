namespace SurveyFns.Core.Protect;

/// <summary>
/// Arithmetic modulo the prime 2⁶¹ − 1 on numbers 0 … 2⁶¹ − 2. Elimination over this field finds the dependencies it would find over the
/// rationals, without fractions, rounding or growth of numbers, unless a minor of the 0/±1 system is a multiple of the prime.
/// </summary>
internal static class MersennePrime
{
    public const ulong Modulus = (1UL << 61) - 1;

    public const ulong MinusOne = Modulus - 1;

    public static ulong Add(ulong left, ulong right)
    {
        var sum = left + right;
        return sum >= Modulus ? sum - Modulus : sum;
    }

    public static ulong Negate(ulong value) => value == 0 ? 0 : Modulus - value;

    public static ulong Multiply(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return Add(low & Modulus, (high << 3) | (low >> 61));
    }

    /// <summary>The inverse of a number other than 0, by Fermat's little theorem.</summary>
    public static ulong Invert(ulong value)
    {
        var result = 1UL;
        for (var exponent = Modulus - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = Multiply(result, value);
            value = Multiply(value, value);
        }

        return result;
    }
}
