namespace SurveyFns.App.Store.Tables;

/// <summary>One write of a transaction.</summary>
public abstract record TableWrite
{
    private TableWrite()
    {
    }

    public abstract string RowKey { get; }

    /// <summary>Adds a row; the transaction fails where the key exists.</summary>
    public sealed record Insert(TableRow Row) : TableWrite
    {
        public override string RowKey => Row.Row;
    }

    /// <summary>
    /// Adds a row that will never change, such as an entry of a log; the transaction fails where the key exists. A kind of row is
    /// either always appended or never: an adapter may lay such rows out in the order in which they come.
    /// </summary>
    public sealed record Append(TableRow Row) : TableWrite
    {
        public override string RowKey => Row.Row;
    }

    /// <summary>Replaces a row that has a given ETag; the transaction fails where it is missing or has changed.</summary>
    public sealed record Replace(TableRow Row, string IfMatch) : TableWrite
    {
        public override string RowKey => Row.Row;
    }

    /// <summary>Writes a row whatever is there; columns it does not name are gone.</summary>
    public sealed record Upsert(TableRow Row) : TableWrite
    {
        public override string RowKey => Row.Row;
    }

    /// <summary>Removes a row; a missing one is no error.</summary>
    /// <param name="IfMatch">The ETag it must have where it is there: the transaction fails where it has changed; null = remove it as it is.</param>
    public sealed record Delete(string Row, string? IfMatch = null) : TableWrite
    {
        public override string RowKey => Row;
    }

    /// <summary>The row written; null for a deletion.</summary>
    public TableRow? Written => this switch
    {
        Insert insert => insert.Row,
        Append append => append.Row,
        Replace replace => replace.Row,
        Upsert upsert => upsert.Row,
        _ => null,
    };
}
