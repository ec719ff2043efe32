using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

/// <summary>Writes values of expressions, and reads them, as tests put them in tables: T, F and ? for blank.</summary>
internal static class TruthTables
{
    /// <summary>A condition that yields the value, by way of an answer and not of a literal.</summary>
    public static string Condition(char truth, string item) => truth switch
    {
        'T' => $$"""{"==": [{"item": "{{item}}"}, 1]}""",
        'F' => $$"""{"==": [{"item": "{{item}}"}, 2]}""",
        _ => $$"""{"==": [{"last": "{{item}}"}, 1]}""",
    };

    public static char Letter(Value value) => value.IsTrue ? 'T' : value.IsFalse ? 'F' : value.IsBlank ? '?' : '!';

    public static Value Evaluate(string rule) =>
        new ARule(rule).With("employees", One).With("women", One).With("share", One).Evaluate();

    private static NumberAnswer One => new(1);
}
