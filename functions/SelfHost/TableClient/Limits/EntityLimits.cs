using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>
/// Size and shape of an entity: at most 252 properties of its own, names that are C# identifiers of at most 255
/// characters, values of at most 64 KiB, 1 MiB in all, times from 1601.
/// </summary>
internal static class EntityLimits
{
    public const int MaxOwnProperties = 252;
    public const int MaxNameCharacters = 255;
    public const int MaxValueBytes = 64 * 1024;
    public const int MaxEntityBytes = 1024 * 1024;

    private static readonly DateTime FirstTime = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <exception cref="ArgumentNullException">A key is missing.</exception>
    /// <exception cref="NotSupportedException">A property's type is not one of the service's.</exception>
    /// <exception cref="RequestFailedException">The service would refuse the entity.</exception>
    public static void Check(TableEntity entity)
    {
        KeyLimits.Check(nameof(entity.PartitionKey), entity.PartitionKey);
        KeyLimits.Check(nameof(entity.RowKey), entity.RowKey);

        // The service's own formula: 4 bytes, the keys, and per property 8 bytes, its name and its value.
        var (count, size) = (0, 4L + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)));
        for (var properties = entity.Properties(); properties.MoveNext();)
        {
            var (name, value) = properties.Current;
            if (value is null || SystemProperties.Contains(name))
                continue;
            CheckName(name);
            count++;
            size += 8 + (2 * name.Length) + SizeOf(name, value);
        }

        if (count > MaxOwnProperties)
            throw Refusal.BadRequest(TableErrorCode.TooManyProperties, $"The entity has {count} properties; at most {MaxOwnProperties} are allowed beside the system's.");
        if (size > MaxEntityBytes)
            throw Refusal.BadRequest(TableErrorCode.EntityTooLarge, $"The entity has {size} bytes; at most {MaxEntityBytes} (1 MiB) are allowed.");
    }

    private static void CheckName(string name)
    {
        if (name.Length > MaxNameCharacters)
            throw Refusal.BadRequest(TableErrorCode.PropertyNameTooLong, $"A property name has {name.Length} characters; at most {MaxNameCharacters} are allowed.");
        var valid = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        if (!valid)
            throw Refusal.BadRequest(TableErrorCode.PropertyNameInvalid, $"The property name '{name}' is not an identifier: letters, digits and '_', not beginning with a digit.");
    }

    private static int SizeOf(string name, object value) => value switch
    {
        string text => 4 + Checked(name, 2 * text.Length),
        byte[] bytes => 4 + Checked(name, bytes.Length),
        BinaryData data => 4 + Checked(name, data.ToMemory().Length),
        bool => 1,
        int => 4,
        long or double => 8,
        DateTime time => CheckedTime(name, TableEntity.AsUtc(time)),
        DateTimeOffset time => CheckedTime(name, time.UtcDateTime),
        Guid => 16,
        _ => throw new NotSupportedException($"Property {name} is of type {value.GetType()}, which the table service does not have."),
    };

    private static int Checked(string name, int bytes) => bytes <= MaxValueBytes
        ? bytes
        : throw Refusal.BadRequest(TableErrorCode.PropertyValueTooLarge, $"The value of {name} has {bytes} bytes; at most {MaxValueBytes} (64 KiB, 32 K characters) are allowed.");

    private static int CheckedTime(string name, DateTime utc) => utc >= FirstTime
        ? 8
        : throw Refusal.BadRequest(TableErrorCode.OutOfRangeInput, $"The time in {name} is before 1601-01-01 UTC.");
}
