using System.Globalization;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>The rules of an item by its type, only those that it needs; the first that is broken speaks.</summary>
internal static class AnswerRules
{
    private const int LongestEmail = 254;
    private const int LongestTelephone = 15;
    private const int ShortestTelephone = 9;

    public static IEnumerable<AnswerRule> Of(Item item) => item.Type switch
    {
        ItemType.Integer => [NotAnInteger(item), .. Range(item)],
        ItemType.Decimal => [TooManyDecimals(item), .. Range(item)],
        ItemType.Text => [TooLong(item), .. Format(item)],
        ItemType.MultipleChoice when item.ExclusiveCodes.Count > 0 => [Exclusive(item)],
        _ => [],
    };

    private static AnswerRule NotAnInteger(Item item)
    {
        var message = MessageCatalogue.Of(FindingCodes.NotAnInteger, item);
        return Number(FindingCodes.NotAnInteger, value => decimal.IsInteger(value) ? null : message);
    }

    private static AnswerRule TooManyDecimals(Item item)
    {
        var decimals = item.Decimals;
        var message = MessageCatalogue.Of(
            FindingCodes.TooManyDecimals, item, ("decimals", decimals.ToString(CultureInfo.InvariantCulture)));
        return Number(FindingCodes.TooManyDecimals, value => decimal.Round(value, decimals) == value ? null : message);
    }

    private static IEnumerable<AnswerRule> Range(Item item)
    {
        if (item.Minimum is null && item.Maximum is null)
        {
            return [];
        }

        var (least, most) = (item.Minimum ?? decimal.MinValue, item.Maximum ?? decimal.MaxValue);
        var limits = item.Maximum is null ? "least" : item.Minimum is null ? "most" : "between";
        var message = MessageCatalogue.Of(
            $"{FindingCodes.OutOfRange}.{limits}", item,
            ("minimum", AnswerText.Number(item, least)), ("maximum", AnswerText.Number(item, most)));
        return [Number(FindingCodes.OutOfRange, value => value >= least && value <= most ? null : message)];
    }

    private static AnswerRule TooLong(Item item)
    {
        var limit = item.MaximumLength;
        return Text(FindingCodes.TooLong, text => text.Length <= limit ? null : MessageCatalogue.Of(
            FindingCodes.TooLong, item, ("limit", AnswerText.Number(limit, 0)), ("length", AnswerText.Number(text.Length, 0))));
    }

    private static AnswerRule[] Format(Item item) => item.Format switch
    {
        TextFormat.CorporateNumber =>
            [Form(item, "corporate-number", CorporateNumber.HasForm), Form(item, FindingCodes.CheckDigit, "", CorporateNumber.IsValid)],
        TextFormat.Kana => [Form(item, "kana", KanaText.IsReading)],
        TextFormat.Email => [Form(item, "email", IsEmail)],
        TextFormat.Telephone => [Form(item, "telephone", IsTelephone)],
        TextFormat.Postcode => [Form(item, "postcode", IsPostcode)],
        _ => [],
    };

    private static AnswerRule Exclusive(Item item) => new(FindingCodes.Exclusive, answer =>
    {
        var alone = answer is ChoicesAnswer { Codes.Count: > 1 } choices
            ? choices.Codes.FirstOrDefault(item.ExclusiveCodes.Contains)
            : null;
        return alone is null ? null : MessageCatalogue.Of(
            FindingCodes.Exclusive, ("label", item.Label), ("option", item.CodeList!.Find(alone)!.Label));
    });

    private static AnswerRule Form(Item item, string name, Predicate<string> fits) => Form(item, FindingCodes.Format, "." + name, fits);

    private static AnswerRule Form(Item item, string code, string variant, Predicate<string> fits)
    {
        var message = MessageCatalogue.Of(code + variant, item);
        return Text(code, text => fits(text) ? null : message);
    }

    private static AnswerRule Number(string code, Func<decimal, LocalizedText?> judge) =>
        new(code, answer => answer is NumberAnswer number ? judge(number.Value) : null);

    private static AnswerRule Text(string code, Func<string, LocalizedText?> judge) =>
        new(code, answer => answer is TextAnswer text ? judge(text.Text) : null);

    // Loose on purpose: only a message proves an address.
    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        return text.Length <= LongestEmail && at > 0 && text.All(character => character is > ' ' and <= '~')
            && !domain.Contains('@', StringComparison.Ordinal) && domain.Contains('.', StringComparison.Ordinal)
            && !domain.StartsWith('.') && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal);
    }

    private static bool IsTelephone(string text) =>
        text.Count(char.IsAsciiDigit) is >= ShortestTelephone and <= LongestTelephone
        && text.All(character => char.IsAsciiDigit(character) || "+-() ".Contains(character, StringComparison.Ordinal));

    private static bool IsPostcode(string text) =>
        text.Length == 8 && text[3] == '-' && text.Where((_, index) => index != 3).All(char.IsAsciiDigit);
}
