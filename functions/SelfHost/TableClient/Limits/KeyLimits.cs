using System.Buffers;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>Partition and row keys: at most 1 KiB in UTF-16; no <c>/ \ # ?</c> and no control characters; empty is allowed.</summary>
internal static class KeyLimits
{
    public const int MaxCharacters = 512;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. @"/\#?", .. Range('\u0000', '\u001f'), .. Range('\u007f', '\u009f')]);

    /// <exception cref="ArgumentNullException">There is no key.</exception>
    /// <exception cref="RequestFailedException">The key is too long or has a forbidden character.</exception>
    public static void Check(string name, string? key)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > MaxCharacters)
            throw Refusal.BadRequest(TableErrorCode.KeyValueTooLarge, $"The {name} has {key.Length} characters; at most {MaxCharacters} (1 KiB) are allowed.");
        if (key.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
            throw Refusal.BadRequest(TableErrorCode.OutOfRangeInput, $"The {name} has the forbidden character U+{(int)key[at]:X4} at index {at}.");
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
