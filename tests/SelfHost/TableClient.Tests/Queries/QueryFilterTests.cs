using System.Globalization;

namespace Azure.Data.Tables.Tests.Queries;

public sealed class QueryFilterTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" },
        { true, "true" },
        { 5, "5" },
        { -5L, "-5L" },
        { long.MaxValue, "9223372036854775807L" },
        { 1.0, "1.0" },
        { 1.5, "1.5" },
        { 1e300, "1E+300" },
        { "久留米", "'久留米'" },
        { "o'clock '' x", "'o''clock '''' x'" },
        { '\'', "''''" },
        { Guid.Parse("2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77"), "guid'2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77'" },
        { new byte[] { 1, 10, 255 }, "X'010AFF'" },
        { new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(9)), "datetime'2026-10-01T00:00:00Z'" },
        { new DateTime(2026, 10, 1, 0, 0, 0, 500, DateTimeKind.Utc), "datetime'2026-10-01T00:00:00.5Z'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void CreateQueryFilter_Value_BecomesLiteral(object? value, string literal)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal($"Column eq {literal}", TableClient.CreateQueryFilter($"Column eq {value}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void CreateQueryFilter_SeveralValues_KeepsTheTextBetween() =>
        Assert.Equal(
            "PartitionKey eq 'p' and (RowKey ge 'a' or Count lt 3)",
            TableServiceClient.CreateQueryFilter($"PartitionKey eq {"p"} and (RowKey ge {"a"} or Count lt {3})"));

    [Fact]
    public void CreateQueryFilter_TypeWithoutLiteral_IsAnArgumentError() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"Column eq {TimeSpan.Zero}"));
}
