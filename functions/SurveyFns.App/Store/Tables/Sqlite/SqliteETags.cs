using System.Globalization;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// Numbers that are never given twice in the life of a database, whatever processes write to it: taken in blocks from a counter in
/// the database itself. The rest of a block that a session leaves unused is lost.
/// </summary>
internal sealed class SqliteETags(SqliteSession session)
{
    private const long BlockSize = 65_536;

    private long next;
    private long end;

    /// <summary>Call it in a transaction that writes.</summary>
    public long Next()
    {
        if (next == end)
        {
            next = TakeBlock();
            end = next + BlockSize;
        }

        return next++;
    }

    public static string Format(long etag) => etag.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The number of an ETag; −1, which no row has, for a text that is none.</summary>
    public static long Parse(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private long TakeBlock()
    {
        session.Execute("CREATE TABLE IF NOT EXISTS \"$etags\"(id INTEGER PRIMARY KEY CHECK(id = 1), taken INTEGER NOT NULL) STRICT");
        session.Execute("INSERT INTO \"$etags\" VALUES(1,0) ON CONFLICT DO NOTHING");
        var taken = session.Prepare("UPDATE \"$etags\" SET taken = taken + ?1 RETURNING taken").Bind(1, BlockSize);
        _ = taken.Step();
        var last = taken.ReadInteger(0);
        _ = taken.Step();
        return last - BlockSize + 1;
    }
}
