using System.Globalization;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>Names of the fields of a form, and the ids of their elements.</summary>
public static class FieldName
{
    public const string AnswerPrefix = "a.";
    public const string ReasonPrefix = "c.";

    public static string Of(string item) => AnswerPrefix + item;

    public static string OfRow(string group, int row, string item) =>
        string.Create(CultureInfo.InvariantCulture, $"{AnswerPrefix}{group}.{row}.{item}");

    public static string Part(string field, int part) => field + (part switch
    {
        0 => ".y",
        1 => ".m",
        _ => ".d",
    });

    public static string Unknown(string field) => field + ".u";

    /// <summary>Id of the element of a field: dots would need escaping in style sheets.</summary>
    public static string Id(string field) => field.Replace('.', '-');

    /// <summary>Id of the element a finding points at; its item is <c>item</c>, <c>group[2].item</c> or <c>confirmations.W012</c>.</summary>
    public static string IdOfFinding(string item)
    {
        const string confirmations = "confirmations.";
        return item.StartsWith(confirmations, StringComparison.Ordinal)
            ? Id(ReasonPrefix + item[confirmations.Length..])
            : Id(AnswerPrefix + item.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
    }

    /// <summary>The top-level item of a finding's item.</summary>
    public static string RootOf(string item) => item.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket ? item[..bracket] : item;
}
