namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>A row key or a prefix of keys, taken apart: the kind names the SQLite table, the rest is kept in it.</summary>
internal readonly record struct RowKey(string Kind, string Rest)
{
    // Comes after every printable ASCII character.
    private const string EndOfAll = "\u007f";

    /// <summary>The first text after all texts that begin with <see cref="Rest"/>.</summary>
    public string EndOfPrefix => Rest.Length == 0 ? EndOfAll : Rest[..^1] + (char)(Rest[^1] + 1);

    public static RowKey Of(string key)
    {
        var kind = TableLimits.KindOf(key);
        return new RowKey(kind, key[(kind.Length + 1)..]);
    }

    public override string ToString() => $"{Kind}|{Rest}";
}
