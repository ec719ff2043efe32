using System.Buffers;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The names of answers in messages: <c>{employees_total}</c>, <c>{last.employees_total}</c>.</summary>
internal static class MessagePlaceholders
{
    private const string LastPrefix = "last.";
    private static readonly SearchValues<char> Braces = SearchValues.Create("{}");

    /// <summary>The names between braces, in order; null where the braces do not pair.</summary>
    public static IReadOnlyList<string>? In(string message)
    {
        var names = new List<string>();
        var rest = message.AsSpan();
        while (rest.IndexOfAny(Braces) is >= 0 and var start)
        {
            var name = rest[(start + 1)..];
            var end = name.IndexOfAny(Braces);
            if (rest[start] != '{' || end < 0 || name[end] != '}')
            {
                return null;
            }

            names.Add(name[..end].ToString());
            rest = name[(end + 1)..];
        }

        return names;
    }

    /// <summary>The item a name stands for, and whether last year's answer is meant.</summary>
    public static (string Item, bool Last) Parse(string name) => name.StartsWith(LastPrefix, StringComparison.Ordinal)
        ? (name[LastPrefix.Length..], true)
        : (name, false);
}
