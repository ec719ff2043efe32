namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Kinds of values as the reasons of refusals name them.</summary>
internal static class ValueKindNames
{
    public static string Name(this ValueKind kind) => kind switch
    {
        ValueKind.Truth => "a condition",
        ValueKind.Number => "a number",
        ValueKind.Text => "a text or code",
        ValueKind.Date => "a date",
        _ => "a set of codes",
    };
}
