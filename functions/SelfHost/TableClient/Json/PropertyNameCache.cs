using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>
/// Rows of a table repeat the same names in the same order: each name is looked for where the last row had it, so
/// that a name costs one comparison of bytes and no allocation.
/// </summary>
internal sealed class PropertyNameCache
{
    // 255 properties and as many annotations; a table of ever new names must not make the search long.
    private const int MaxNames = 512;

    private readonly List<PropertyName> names = [];
    private int expected;

    public void StartRow() => expected = 0;

    public PropertyName Find(ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        for (var step = 0; step < names.Count; step++)
        {
            var index = expected + step;
            if (index >= names.Count)
                index -= names.Count;
            if (raw.SequenceEqual(names[index].Raw))
            {
                expected = index + 1;
                return names[index];
            }
        }

        var name = new PropertyName(raw, reader.GetString()!);
        if (names.Count < MaxNames)
        {
            names.Insert(Math.Min(expected, names.Count), name);
            expected++;
        }

        return name;
    }
}
