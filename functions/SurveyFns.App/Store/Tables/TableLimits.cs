using System.Buffers;
using System.Text;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>
/// What no adapter accepts, so that data kept on one storage can always move to the other. The limits are those of Azure Table
/// Storage, and NUL in texts, which SQLite's tools cannot show.
/// </summary>
public static class TableLimits
{
    /// <summary>Most writes of one transaction.</summary>
    public const int Writes = 100;

    /// <summary>Most characters of a partition or row key: 1 KiB in UTF-16.</summary>
    public const int KeyLength = 512;

    /// <summary>Most columns of a row: 255 properties less three of the storage itself and one of the adapter.</summary>
    public const int Columns = 251;

    /// <summary>Most characters of a text: 64 KiB in UTF-16. <see cref="LongText"/> spreads longer ones over several columns.</summary>
    public const int TextLength = 32 * 1024;

    /// <summary>Most bytes of a row: 1 MiB less room for the adapter's own column.</summary>
    public const int RowBytes = (1024 * 1024) - 128;

    /// <summary>Most bytes of all rows of a transaction.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    private const int KindLength = 20;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except("/\\#?%")]);

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <exception cref="ArgumentException">A write that some storage could not hold.</exception>
    public static void Check(string table, string partition, IReadOnlyList<TableWrite> writes)
    {
        CheckTable(table);
        CheckKey(partition);
        ArgumentOutOfRangeException.ThrowIfZero(writes.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(writes.Count, Writes);
        var bytes = 0L;
        for (var index = 0; index < writes.Count; index++)
        {
            CheckRowKey(writes[index].RowKey);
            CheckIsFirst(writes, index);
            bytes += writes[index].Written is { } row ? CheckRow(partition, row) : 0;
        }

        Require(bytes <= TransactionBytes, "A transaction holds more than 4 MiB.");
    }

    /// <summary>The kind of a row, the word before the first bar of its key or of a prefix of keys.</summary>
    /// <exception cref="ArgumentException">The key or prefix does not begin with a kind and a bar.</exception>
    public static string KindOf(string rowOrPrefix)
    {
        var length = rowOrPrefix.IndexOf('|', StringComparison.Ordinal);
        Require(length is > 0 and <= KindLength && rowOrPrefix.AsSpan(0, length).IndexOfAnyExceptInRange('a', 'z') < 0,
            "A row key begins with its kind, 1 to 20 lower-case letters, and a bar.");
        return rowOrPrefix[..length];
    }

    /// <exception cref="ArgumentException">Not 3 to 63 lower-case letters and digits, a letter first.</exception>
    public static void CheckTable(string table) =>
        Require(table.Length is >= 3 and <= 63 && char.IsAsciiLetterLower(table[0])
            && table.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)),
            "The name of a table has 3 to 63 lower-case letters and digits.");

    private static void CheckIsFirst(IReadOnlyList<TableWrite> writes, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            Require(!string.Equals(writes[earlier].RowKey, writes[index].RowKey, StringComparison.Ordinal), "A transaction writes a key twice.");
        }
    }

    private static void CheckKey(string key) =>
        Require(key.Length is > 0 and <= KeyLength && key.AsSpan().IndexOfAnyExcept(KeyCharacters) < 0,
            "A key has 1 to 512 printable ASCII characters, none of them a space or one of / \\ # ? %.");

    private static void CheckRowKey(string key)
    {
        CheckKey(key);
        _ = KindOf(key);
    }

    private static long CheckRow(string partition, TableRow row)
    {
        Require(string.Equals(row.Partition, partition, StringComparison.Ordinal), "A row belongs to another partition.");
        Require(row.Columns.Count <= Columns, "A row has more than 251 columns.");
        var bytes = 4L + (2 * (partition.Length + row.Row.Length));
        foreach (var (name, value) in row.Columns)
        {
            Require(name.Length is > 0 and <= 255 && !char.IsAsciiDigit(name[0]) && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0,
                "The name of a column has lower-case ASCII letters, digits and underscores, no digit first.");
            bytes += 8 + (2 * name.Length) + CheckValue(value);
        }

        Require(bytes <= RowBytes, "A row holds more than 1 MiB less 128 bytes.");
        return bytes;
    }

    private static int CheckValue(ColumnValue value)
    {
        Require(value.Kind != ColumnKind.Null, "A column that is null is left out of the row.");
        if (value.Text is not { } text)
        {
            return 8;
        }

        Require(text.Length <= TextLength, "A text is longer than a column can hold.");
        Require(!text.Contains('\0', StringComparison.Ordinal), "A text contains NUL.");
        Require(IsWellFormed(text), "A text contains half a surrogate pair.");
        return 4 + (2 * text.Length);
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF'); surrogate >= 0; surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out _) != OperationStatus.Done)
            {
                return false;
            }

            text = text[(surrogate + 2)..];
        }

        return true;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
