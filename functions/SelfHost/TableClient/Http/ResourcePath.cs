using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Http;

/// <summary>Paths below the endpoint. In a key, quotes are doubled first, then everything is percent-encoded.</summary>
internal static class ResourcePath
{
    public const string Tables = "Tables";
    public const string Batch = "$batch";

    public static string Table(string table) => $"{Tables}('{Uri.EscapeDataString(table)}')";

    public static string Entities(string table) => Uri.EscapeDataString(table);

    public static string Query(string table) => Uri.EscapeDataString(table) + "()";

    public static string Entity(string table, string partitionKey, string rowKey)
    {
        KeyLimits.Check("PartitionKey", partitionKey);
        KeyLimits.Check("RowKey", rowKey);
        return $"{Uri.EscapeDataString(table)}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";
    }

    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
