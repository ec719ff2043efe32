namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// Keeps spreadsheets from running a text as a formula: an apostrophe goes before a text that begins with one of the characters that
/// start one, full-width forms included, or with an apostrophe, so that <see cref="Restore"/> is exact.
/// </summary>
public static class CsvText
{
    private const string Triggers = "=+-@\t\r\n'＝＋－＠";

    public static string Neutralise(string value) => value.Length > 0 && Triggers.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;

    public static string Restore(string value) =>
        value.Length > 1 && value[0] == '\'' && Triggers.Contains(value[1], StringComparison.Ordinal) ? value[1..] : value;
}
