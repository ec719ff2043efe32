namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What kind of value an expression yields where it is not blank; known when a definition is read.</summary>
internal enum ValueKind
{
    Truth,
    Number,
    Text,
    Date,
    Codes,
}
