using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Queries;

/// <summary>
/// Filters as the service takes them: comparisons of a property with a constant, joined by <c>and</c>, <c>or</c>,
/// <c>not</c> and parentheses; 15 comparisons at most. An emulator takes much of what is none and finds nothing, or all.
/// </summary>
internal sealed partial class FilterSyntax
{
    public const int MaxComparisons = 15;

    private static readonly HashSet<string> Comparisons = new(["eq", "ne", "gt", "ge", "lt", "le"], StringComparer.Ordinal);
    private static readonly HashSet<string> Words = new([.. Comparisons, "and", "or", "not"], StringComparer.Ordinal);

    private readonly string filter;
    private Match token;
    private int comparisons;

    private FilterSyntax(string filter)
    {
        this.filter = filter;
        token = Token().Match(filter);
    }

    /// <exception cref="RequestFailedException">The service would refuse the filter.</exception>
    public static void Check(string? filter)
    {
        if (string.IsNullOrEmpty(filter))
            return;
        var syntax = new FilterSyntax(filter);
        syntax.Alternatives();
        if (!syntax.token.Groups["end"].Success)
            throw syntax.Refused("'and', 'or' or the end is expected");
        if (syntax.comparisons > MaxComparisons)
            throw syntax.Refused($"it has {syntax.comparisons} comparisons; at most {MaxComparisons} are allowed");
    }

    private void Alternatives()
    {
        do
            Conjunction();
        while (TakeWord("or"));
    }

    private void Conjunction()
    {
        do
            Condition();
        while (TakeWord("and"));
    }

    private void Condition()
    {
        while (TakeWord("not"))
        {
        }

        if (!Take("open"))
        {
            Comparison();
            return;
        }

        Alternatives();
        if (!Take("close"))
            throw Refused("')' is expected");
    }

    // A property with a constant, either way round; or a Boolean alone.
    private void Comparison()
    {
        comparisons++;
        var (leftIsProperty, leftIsBoolean) = Operand();
        if (!token.Groups["word"].Success || !Comparisons.Contains(token.Groups["word"].Value))
        {
            if (!leftIsProperty && !leftIsBoolean)
                throw Refused("a comparison is expected");
            return;
        }

        Advance();
        if (Operand().IsProperty == leftIsProperty)
            throw Refused("a property is compared with a constant");
    }

    private (bool IsProperty, bool IsBoolean) Operand()
    {
        var (word, literal) = (token.Groups["word"], token.Groups["literal"]);
        var isProperty = word.Success && !Words.Contains(word.Value);
        if (!isProperty && !(literal.Success && IsValid(literal.Value)))
            throw Refused("a property or a constant is expected");
        Advance();
        return (isProperty, literal.Value is "true" or "false");
    }

    private static bool IsValid(string literal) => literal.Split('\'') switch
    {
        ["datetime", var time, ""] => DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        ["guid", var id, ""] => Guid.TryParseExact(id, "D", out _),
        ["X" or "binary", var bytes, ""] => bytes.Length % 2 == 0 && bytes.All(char.IsAsciiHexDigit),
        _ => true,
    };

    private bool TakeWord(string word) => token.Groups["word"].Value == word && Take("word");

    private bool Take(string group)
    {
        var taken = token.Groups[group].Success;
        if (taken)
            Advance();
        return taken;
    }

    private void Advance() => token = Token().Match(filter, token.Index + token.Length);

    // The filter's text may hold a firm's key: the message says where, not what.
    private RequestFailedException Refused(string reason) =>
        Refusal.BadRequest(TableErrorCode.InvalidInput, $"The filter is not valid at index {(token.Success ? token.Index : filter.Length)}: {reason}.");

    [GeneratedRegex("""
        \G\s*(?:
            (?<open>\() | (?<close>\)) | (?<end>\z)
          | (?<literal> (?: '(?:[^']|'')*' | (?:datetime|guid|X|binary)'[^']*' | -?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[LDFM]? | true | false ) (?![\w']) )
          | (?<word>[\p{L}_][\p{L}\p{Nd}_]*) (?!')
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
