namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// Decimal arithmetic that says no where the result would not fit, instead of throwing: whatever a firm types, a rule stays
/// undecided and costs no exception. Sizes are estimated in floating point, safely below the limit of <see cref="decimal"/>.
/// </summary>
internal static class BoundedDecimal
{
    // decimal.MaxValue is about 7.92e28; the estimate is exact to about 1e-15 of its value.
    private const double Limit = 7.9e28;

    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        var fits = Math.Abs((double)left) + Math.Abs((double)right) < Limit;
        sum = fits ? left + right : 0;
        return fits;
    }

    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        var fits = Math.Abs((double)left * (double)right) < Limit;
        product = fits ? left * right : 0;
        return fits;
    }

    /// <summary>Also no where <paramref name="divisor"/> is zero.</summary>
    public static bool TryDivide(decimal dividend, decimal divisor, out decimal quotient)
    {
        var fits = divisor != 0 && Math.Abs((double)dividend / (double)divisor) < Limit;
        quotient = fits ? dividend / divisor : 0;
        return fits;
    }
}
