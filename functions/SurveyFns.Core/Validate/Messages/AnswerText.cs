using System.Globalization;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Messages;

/// <summary>Answers as text for people: labels of codes, thousands separators, dates in words. Without units.</summary>
public static class AnswerText
{
    private const int LongestText = 60;

    /// <summary>The unit of items that are calendar years.</summary>
    private const string YearUnit = "year";

    /// <summary>The answer to an item in a language; a blank one says so.</summary>
    public static string Of(Item item, Answer? answer, Language language) => answer switch
    {
        null => language == Language.Japanese ? "（無回答）" : "(no answer)",
        UnknownAnswer => language == Language.Japanese ? "分からない" : "unknown",
        NumberAnswer { Value: < 0 } number => (language == Language.Japanese ? "△" : "−") + Number(item, -number.Value),
        NumberAnswer number => Number(item, number.Value),
        TextAnswer text => Shorten(text.Text, LongestText),
        ChoiceAnswer choice => Label(item, choice.Code, language),
        ChoicesAnswer choices => string.Join(
            language == Language.Japanese ? "、" : "; ", choices.Codes.Select(code => Label(item, code, language))),
        DateAnswer date => date.Date.ToString(
            language == Language.Japanese ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.InvariantCulture),
        YearMonthAnswer month => new DateOnly(month.Year, month.Month, 1).ToString(
            language == Language.Japanese ? "yyyy'年'M'月'" : "MMMM yyyy", CultureInfo.InvariantCulture),
        RowsAnswer rows => Number(rows.Rows.Count, 0) + (language == Language.Japanese ? "件" : rows.Rows.Count == 1 ? " entry" : " entries"),
        _ => throw new InvalidOperationException($"An answer of type {answer.GetType().Name} has no text."),
    };

    /// <summary>A number of an item: its decimals, thousands separators unless it is a year.</summary>
    internal static string Number(Item item, decimal value) =>
        item.Unit == YearUnit ? value.ToString("0.######", CultureInfo.InvariantCulture) : Number(value, item.Decimals);

    /// <summary>A number with thousands separators; more decimals than asked for are shown, not rounded away.</summary>
    internal static string Number(decimal value, int decimals)
    {
        var least = new string('0', decimals);
        return value.ToString($"#,##0.{least}{new string('#', 28 - decimals)}", CultureInfo.InvariantCulture);
    }

    /// <summary>At most a number of characters, with an ellipsis where cut; never half a surrogate pair.</summary>
    internal static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + '…';
    }

    private static string Label(Item item, string code, Language language) => item.CodeList?.Find(code)?.Label.In(language) ?? code;
}
