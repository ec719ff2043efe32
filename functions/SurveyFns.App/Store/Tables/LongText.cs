using System.Globalization;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>A text that may be longer than a column can hold: the columns <c>name</c>, <c>name_2</c>, <c>name_3</c> … in turn.</summary>
public static class LongText
{
    /// <summary>Adds the columns of a text; none where it is null.</summary>
    public static void Add(IDictionary<string, ColumnValue> columns, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        var rest = text.AsSpan();
        for (var part = 1; part == 1 || rest.Length > 0; part++)
        {
            var length = LengthOfPart(rest);
            columns.Add(ColumnOf(name, part), ColumnValue.Of(length == text.Length ? text : rest[..length].ToString()));
            rest = rest[length..];
        }
    }

    /// <summary>The whole text; null where the row has none of that name.</summary>
    public static string? Find(TableRow row, string name)
    {
        var text = row[name].Text;
        for (var part = 2; text is not null && row[ColumnOf(name, part)].Text is { } more; part++)
        {
            text += more;
        }

        return text;
    }

    // A pair of surrogates stays together: each column is a well-formed text.
    private static int LengthOfPart(ReadOnlySpan<char> rest) =>
        rest.Length <= TableLimits.TextLength ? rest.Length
        : char.IsHighSurrogate(rest[TableLimits.TextLength - 1]) ? TableLimits.TextLength - 1
        : TableLimits.TextLength;

    private static string ColumnOf(string name, int part) =>
        part == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{part}");
}
