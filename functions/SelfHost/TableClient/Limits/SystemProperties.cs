namespace Azure.Data.Tables.Limits;

/// <summary>Properties that are not an entity's own.</summary>
internal static class SystemProperties
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";

    public static bool Contains(string name) =>
        name is PartitionKey or RowKey or Timestamp || name.StartsWith("odata.", StringComparison.Ordinal);
}
