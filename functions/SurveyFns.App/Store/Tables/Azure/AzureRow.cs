using Azure;
using Azure.Data.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Azure;

/// <summary>
/// Rows as entities. Columns are properties of the same name, integers always of 64 bits. Names with a capital or a dot are the
/// service's or this adapter's own.
/// </summary>
internal static class AzureRow
{
    /// <summary>Property with the mark of the transaction that wrote the row (<see cref="AzureTransaction"/>).</summary>
    public const string Mark = "Mark";

    /// <summary>An ETag that no row has: of one that was overwritten since, or one that is none of this service's.</summary>
    public static readonly ETag Outdated = new("W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"");

    /// <summary>The condition that a row has an ETag.</summary>
    public static ETag ConditionOf(string etag) => etag.StartsWith("W/\"", StringComparison.Ordinal) ? new ETag(etag) : Outdated;

    public static ETag ConditionOf(TableWrite.Delete delete) => delete.IfMatch is { } etag ? ConditionOf(etag) : ETag.All;

    public static TableEntity ToEntity(TableRow row, string? mark)
    {
        var entity = new TableEntity(row.Partition, row.Row);
        foreach (var (name, value) in row.Columns)
        {
            entity[name] = value.Kind switch
            {
                ColumnKind.Text => value.Text,
                ColumnKind.Integer => value.Integer,
                ColumnKind.Boolean => value.IsTrue,
                _ => throw new ArgumentException("A column that is null is left out of the row.", nameof(row)),
            };
        }

        if (mark is not null)
        {
            entity[Mark] = mark;
        }

        return entity;
    }

    public static TableRow Read(TableEntity entity)
    {
        var columns = new Dictionary<string, ColumnValue>(entity.Count, StringComparer.Ordinal);
        foreach (var (name, value) in entity)
        {
            if (value is not null && IsColumn(name))
            {
                columns.Add(name, ValueOf(value));
            }
        }

        return new TableRow { Partition = entity.PartitionKey, Row = entity.RowKey, ETag = entity.ETag.ToString(), Columns = columns };
    }

    public static ColumnValue[] ReadValues(TableEntity entity, IReadOnlyList<string> columns)
    {
        var values = new ColumnValue[columns.Count];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = entity.TryGetValue(columns[column], out var value) && value is not null ? ValueOf(value) : ColumnValue.Null;
        }

        return values;
    }

    /// <summary>The properties to ask for where only the values count; nothing but the key where no column is asked for.</summary>
    public static IEnumerable<string> Select(IReadOnlyList<string> columns) => columns.Count == 0 ? [nameof(TableEntity.RowKey)] : columns;

    public static IEnumerable<string> SelectWithKeys(IReadOnlyList<string> columns) =>
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp), .. columns];

    private static bool IsColumn(string name) => !char.IsAsciiLetterUpper(name[0]) && !name.Contains('.', StringComparison.Ordinal);

    private static ColumnValue ValueOf(object value) => value switch
    {
        string text => ColumnValue.Of(text),
        long integer => ColumnValue.Of(integer),
        int integer => ColumnValue.Of(integer),
        bool truth => ColumnValue.Of(truth),
        _ => throw new InvalidDataException($"A stored value is of type {value.GetType()}, which no store writes."),
    };
}
