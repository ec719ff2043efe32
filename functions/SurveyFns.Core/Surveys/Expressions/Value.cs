using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What an expression yields: blank (undecided), true/false, a number, a text or code, a date (as day number), or a set of codes.</summary>
public abstract record Value
{
    public static Value Blank { get; } = new BlankValue();

    public static Value True { get; } = new TruthValue(true);

    public static Value False { get; } = new TruthValue(false);

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(decimal number) => new NumberValue(number);

    public static Value Of(string text) => new TextValue(text);

    public static Value Of(DateOnly date) => new DateValue(date);

    /// <summary>
    /// The value of an answer: a year-month is its first day; "unknown", the rows of a group and no answer are blank.
    /// </summary>
    public static Value Of(Answer? answer) => answer switch
    {
        NumberAnswer number => new NumberValue(number.Value),
        ChoiceAnswer choice => new TextValue(choice.Code),
        TextAnswer text => new TextValue(text.Text),
        DateAnswer date => new DateValue(date.Date),
        YearMonthAnswer { Year: >= 1 and <= 9999, Month: >= 1 and <= 12 } month => new DateValue(new DateOnly(month.Year, month.Month, 1)),
        ChoicesAnswer choices => new CodesValue(choices.Codes),
        _ => Blank,
    };

    public bool IsTrue => this is TruthValue { Truth: true };

    public bool IsFalse => this is TruthValue { Truth: false };

    public bool IsBlank => this is BlankValue;

    public sealed record BlankValue : Value;

    public sealed record TruthValue(bool Truth) : Value;

    public sealed record NumberValue(decimal Number) : Value;

    public sealed record TextValue(string Text) : Value;

    public sealed record DateValue(DateOnly Date) : Value;

    public sealed record CodesValue(IReadOnlyList<string> Codes) : Value;
}
