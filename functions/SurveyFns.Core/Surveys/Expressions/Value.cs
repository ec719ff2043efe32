namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What an expression yields: blank (undecided), true/false, a number, a text or code, a date (as day number), or a set of codes.</summary>
public abstract record Value
{
    public static Value Blank { get; } = new BlankValue();

    public static Value True { get; } = new TruthValue(true);

    public static Value False { get; } = new TruthValue(false);

    public static Value Of(bool truth) => truth ? True : False;

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
