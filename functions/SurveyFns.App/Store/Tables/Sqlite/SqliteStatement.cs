using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// A prepared statement on the bare API of SQLite: no boxing, no parameter objects. SQLite has no booleans; a real number, 0.0 or
/// 1.0, tells them from integers and still compares as a number.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private string[] columnNames = [];

    private SqliteStatement(sqlite3 database, sqlite3_stmt statement)
    {
        this.database = database;
        this.statement = statement;
    }

    /// <summary>Names of the columns of the result; current once a step has been made, even if the table has grown meanwhile.</summary>
    public IReadOnlyList<string> ColumnNames
    {
        get
        {
            var count = raw.sqlite3_column_count(statement);
            if (columnNames.Length != count)
            {
                columnNames = [.. Enumerable.Range(0, count).Select(column => raw.sqlite3_column_name(statement, column).utf8_to_string())];
            }

            return columnNames;
        }
    }

    public static SqliteStatement Prepare(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return new SqliteStatement(database, statement);
    }

    /// <summary>Makes all parameters null.</summary>
    public SqliteStatement Clear()
    {
        Check(raw.sqlite3_clear_bindings(statement));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<char> text)
    {
        // An empty span has no address, which SQLite takes for null.
        if (text.IsEmpty)
        {
            Check(raw.sqlite3_bind_text(statement, parameter, string.Empty));
            return this;
        }

        Span<byte> buffer = stackalloc byte[StackBytes];
        if (text.Length * 3 > StackBytes)
        {
            buffer = new byte[Encoding.UTF8.GetByteCount(text)];
        }

        Check(raw.sqlite3_bind_text(statement, parameter, buffer[..Encoding.UTF8.GetBytes(text, buffer)]));
        return this;
    }

    public SqliteStatement Bind(int parameter, long integer)
    {
        Check(raw.sqlite3_bind_int64(statement, parameter, integer));
        return this;
    }

    public SqliteStatement Bind(int parameter, in ColumnValue value)
    {
        switch (value.Kind)
        {
            case ColumnKind.Text:
                return Bind(parameter, value.Text);
            case ColumnKind.Integer:
                return Bind(parameter, value.Integer);
            case ColumnKind.Boolean:
                Check(raw.sqlite3_bind_double(statement, parameter, value.Integer));
                return this;
            default:
                Check(raw.sqlite3_bind_null(statement, parameter));
                return this;
        }
    }

    /// <summary>Goes on to the next row; false, and reset, where there is none.</summary>
    /// <exception cref="SqliteException">The statement failed; it is reset.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            try
            {
                SqliteException.ThrowExceptionForRC(result, database);
            }
            finally
            {
                Reset();
            }
        }

        Reset();
        return false;
    }

    /// <summary>Ends the reading of rows, and with it the snapshot they are read from.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    /// <summary>A value of the current row.</summary>
    /// <param name="texts">Keeps texts that come again and again; null = none are kept.</param>
    public ColumnValue Read(int column, TextCache? texts = null) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => ColumnValue.Null,
        raw.SQLITE_INTEGER => ColumnValue.Of(ReadInteger(column)),
        raw.SQLITE_FLOAT => ColumnValue.Of(raw.sqlite3_column_double(statement, column) != 0),
        _ when texts is not null => ColumnValue.Of(texts.Get(raw.sqlite3_column_blob(statement, column))),
        _ => ColumnValue.Of(ReadText(column)),
    };

    public long ReadInteger(int column) => raw.sqlite3_column_int64(statement, column);

    // The database is in UTF-8, so the bytes of a text are the text.
    public string ReadText(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
