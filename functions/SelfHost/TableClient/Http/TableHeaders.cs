namespace Azure.Data.Tables.Http;

internal static class TableHeaders
{
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    public const string Json = "application/json";
    public const string Prefer = "Prefer";
    public const string ReturnNoContent = "return-no-content";
    public const string IfMatch = "If-Match";
    public const string NextPartitionKey = "x-ms-continuation-NextPartitionKey";
    public const string NextRowKey = "x-ms-continuation-NextRowKey";
    public const string NextTableName = "x-ms-continuation-NextTableName";
}
