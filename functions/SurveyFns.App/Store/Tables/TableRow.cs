using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>A row of a table. Keys are already safe for every storage (<c>…Keys</c> classes see to it).</summary>
public sealed record TableRow
{
    public required string Partition { get; init; }

    /// <summary>The row's key in its partition, <c>kind|rest</c>.</summary>
    public required string Row { get; init; }

    /// <summary>The storage's own entity tag; empty on a row to be written.</summary>
    public string ETag { get; init; } = "";

    /// <summary>Columns that are not null. Names are lower-case ASCII letters, digits and underscores, no digit first.</summary>
    public required IReadOnlyDictionary<string, ColumnValue> Columns { get; init; }

    /// <summary>The value of a column; null value where the row lacks it.</summary>
    public ColumnValue this[string column] => Columns.TryGetValue(column, out var value) ? value : ColumnValue.Null;
}
