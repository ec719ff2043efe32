using System.Globalization;
using System.Text;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>The rows of one kind of one logical table: a SQLite table of their own, with the columns of that kind only.</summary>
/// <param name="Name">Quoted.</param>
/// <param name="Columns">Columns beside the keys and the ETag, in the order in which they came into being, with their position.</param>
internal sealed record SqliteTable(string Name, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>The names of the keys and of the ETag; no column of a row has a dollar sign.</summary>
    public const string Partition = "\"$partition\"";
    public const string Row = "\"$row\"";
    public const string ETag = "\"$etag\"";

    /// <summary>Number of the columns before the first of <see cref="Columns"/>.</summary>
    public const int KeyColumns = 3;

    /// <summary>Writes a row whatever is there; parameters: partition, row, ETag, then <see cref="Columns"/>.</summary>
    public string WriteSql { get; } = WriteStatement(Name, Columns);

    public string FindETagSql { get; } = $"SELECT {ETag} FROM {Name} WHERE {Partition}=?1 AND {Row}=?2";

    public string FindSql { get; } = $"SELECT * FROM {Name} WHERE {Partition}=?1 AND {Row}=?2";

    public string DeleteSql { get; } = $"DELETE FROM {Name} WHERE {Partition}=?1 AND {Row}=?2";

    public static string NameOf(string table, string kind) => $"\"{table}_{kind}\"";

    public static string Quote(string column) => $"\"{column}\"";

    /// <summary>
    /// One page of rows in the order of their keys; parameters: partition, key after which the page begins, key before which it ends.
    /// </summary>
    /// <param name="columns">What to read, separated by commas.</param>
    /// <param name="isFirst">The page begins at its key, not after it.</param>
    /// <param name="size">Most rows. Not a parameter: SQLite plans anew whenever the parameter of a LIMIT is bound.</param>
    public string PageSql(string columns, bool isFirst, int size) => string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT {columns} FROM {Name} WHERE {Partition}=?1 AND {Row}{(isFirst ? ">=" : ">")}?2 AND {Row}<?3 ORDER BY {Row} LIMIT {size}");

    private static string WriteStatement(string name, IReadOnlyDictionary<string, int> columns)
    {
        var names = new StringBuilder($"{Partition},{Row},{ETag}");
        foreach (var column in columns.OrderBy(pair => pair.Value))
        {
            names.Append(',').Append(Quote(column.Key));
        }

        var parameters = string.Join(',', Enumerable.Repeat('?', KeyColumns + columns.Count));
        return $"REPLACE INTO {name}({names}) VALUES({parameters})";
    }
}
