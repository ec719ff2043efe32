using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of typed properties, the system properties among them.</summary>
/// <remarks>
/// Values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="DateTimeOffset"/> (or <see cref="DateTime"/>), <see cref="Guid"/> and <c>byte[]</c> (or <see cref="BinaryData"/>).
/// The service stores no nulls: a property set to null is not sent.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name is that of the official client.")]
public sealed partial class TableEntity : ITableEntity
{
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object?> properties;

    public TableEntity()
        : this(capacity: 0)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(capacity: 4)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?> values) => properties = values is null ? [] : new(values);

    internal TableEntity(int capacity) => properties = new(capacity);

    // Null only where a query's select left the key out.
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => properties[ETagName] = value.ToString();
    }

    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <inheritdoc cref="GetString"/>
    public bool? GetBoolean(string key) => (bool?)Get<object>(key, typeof(bool));

    /// <inheritdoc cref="GetString"/>
    public int? GetInt32(string key) => (int?)Get<object>(key, typeof(int));

    /// <inheritdoc cref="GetString"/>
    public long? GetInt64(string key) => (long?)Get<object>(key, typeof(long));

    /// <inheritdoc cref="GetString"/>
    public double? GetDouble(string key) => (double?)Get<object>(key, typeof(double));

    /// <inheritdoc cref="GetString"/>
    public Guid? GetGuid(string key) => (Guid?)Get<object>(key, typeof(Guid));

    /// <inheritdoc cref="GetString"/>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Value(key) is DateTime time ? new DateTimeOffset(AsUtc(time)) : (DateTimeOffset?)Get<object>(key, typeof(DateTimeOffset));

    /// <inheritdoc cref="GetString"/>
    public DateTime? GetDateTime(string key) =>
        Value(key) is DateTimeOffset time ? time.UtcDateTime : (DateTime?)Get<object>(key, typeof(DateTime));

    /// <inheritdoc cref="GetString"/>
    public byte[]? GetBinary(string key) => Value(key) is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <inheritdoc cref="GetString"/>
    public BinaryData? GetBinaryData(string key) => Value(key) is byte[] bytes ? new BinaryData(bytes) : Get<BinaryData>(key);

    /// <summary>A time without a kind is taken for UTC, as the service takes it.</summary>
    internal static DateTime AsUtc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime();

    /// <summary>Sets without the type check of the indexer: for what the service sent.</summary>
    internal void Load(string name, object value) => properties[name] = value;

    private object? Value(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return properties.GetValueOrDefault(key);
    }

    private T? Get<T>(string key, Type? type = null)
        where T : class
    {
        var value = Value(key);
        return value is null || (type ?? typeof(T)).IsInstanceOfType(value)
            ? (T?)value
            : throw new InvalidOperationException($"Cannot return {type ?? typeof(T)} type for a {value.GetType()} typed property.");
    }
}
