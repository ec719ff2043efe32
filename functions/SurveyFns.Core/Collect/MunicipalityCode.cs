namespace SurveyFns.Core.Collect;

/// <summary>
/// Code of a Japanese prefecture or municipality (全国地方公共団体コード): five digits and a check digit, weights 6, 5, 4, 3, 2,
/// check digit (11 − sum mod 11) mod 10. Not every slip is caught: remainders 0 and 10 give the same digit.
/// </summary>
public static class MunicipalityCode
{
    /// <summary>The six-digit code for five or six digits; null where it is neither or the check digit is wrong.</summary>
    public static string? Complete(string digits)
    {
        if (digits.Length is not (5 or 6) || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var sum = 0;
        for (var index = 0; index < 5; index++)
        {
            sum += (digits[index] - '0') * (6 - index);
        }

        var check = (char)('0' + ((11 - (sum % 11)) % 10));
        return digits.Length == 5 ? digits + check : digits[5] == check ? digits : null;
    }
}
