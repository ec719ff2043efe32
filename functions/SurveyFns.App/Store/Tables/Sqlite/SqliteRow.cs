using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>Makes a row of the current row of a statement whose first columns are the keys and the ETag.</summary>
internal static class SqliteRow
{
    public static TableRow Read(SqliteStatement statement, string kind)
    {
        var names = statement.ColumnNames;
        var columns = new Dictionary<string, ColumnValue>(names.Count - SqliteTable.KeyColumns, StringComparer.Ordinal);
        for (var column = SqliteTable.KeyColumns; column < names.Count; column++)
        {
            if (statement.Read(column) is { IsNull: false } value)
            {
                columns.Add(names[column], value);
            }
        }

        return new TableRow
        {
            Partition = statement.ReadText(0),
            Row = new RowKey(kind, statement.ReadText(1)).ToString(),
            ETag = SqliteETags.Format(statement.ReadInteger(2)),
            Columns = columns,
        };
    }
}
