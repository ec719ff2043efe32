using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables.Tests.Json;

public sealed class EntityReaderTests
{
    [Fact]
    public void ReadSingle_EveryType_ComesBackAsItsNetType()
    {
        var entity = Read("""
            {"odata.metadata":"https://a/$metadata#t/@Element","odata.etag":"W/\"datetime'2026'\"","PartitionKey":"久留米","RowKey":"r\u0031",
             "Timestamp":"2026-10-01T00:00:00.1234567Z","Flag":false,"Small":-1,"Whole":1.0,"Tiny":5E-324,
             "Large@odata.type":"Edm.Int64","Large":"-9223372036854775808","Id@odata.type":"Edm.Guid","Id":"2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77",
             "Bytes@odata.type":"Edm.Binary","Bytes":"AQL/","Time@odata.type":"Edm.DateTime","Time":"2026-10-01T00:00:00Z",
             "Odd@odata.type":"Edm.Double","Odd":"NaN","Text":"2026-10-01T00:00:00Z","Empty":"","None":null}
            """);

        Assert.Equal(("久留米", "r1", "W/\"datetime'2026'\""), (entity.PartitionKey, entity.RowKey, entity.ETag.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1234567), entity.Timestamp);
        Assert.Equal((false, -1, 1.0, 5E-324), (entity.GetBoolean("Flag"), entity.GetInt32("Small"), entity.GetDouble("Whole"), entity.GetDouble("Tiny")));
        Assert.Equal(long.MinValue, entity.GetInt64("Large"));
        Assert.Equal(Guid.Parse("2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77"), entity.GetGuid("Id"));
        Assert.Equal([1, 2, 255], entity.GetBinary("Bytes"));
        Assert.Equal(new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc), entity.GetDateTime("Time"));
        Assert.Equal(double.NaN, entity.GetDouble("Odd"));
        Assert.Equal("2026-10-01T00:00:00Z", entity.GetString("Text"));
        Assert.Equal("", entity.GetString("Empty"));
        Assert.False(entity.ContainsKey("None"));
        Assert.False(entity.ContainsKey("odata.metadata"));
    }

    [Fact]
    public void ReadSingle_TimeWithoutZone_IsUtc() =>
        Assert.Equal(
            new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero),
            Read("""{"Time@odata.type":"Edm.DateTime","Time":"2026-10-01T00:00:00"}""").GetDateTimeOffset("Time"));

    [Fact]
    public void ReadPage_RowsWithOtherColumns_EachHasItsOwn()
    {
        var rows = new EntityReader().ReadPage("""
            {"odata.metadata":"x","value":[{"A":1,"B":2,"C":3},{"C":4},{"B":5,"D":6,"A":7},{},{"D@odata.type":"Edm.Int64","D":"8"},{"D":"text"}],"odata.nextLink":"y"}
            """u8);

        var text = rows.Select(row => string.Join(",", row.Keys.Order().Select(key => $"{key}={row[key]}:{row[key]!.GetType().Name}")));
        Assert.Equal(
            ["A=1:Int32,B=2:Int32,C=3:Int32", "C=4:Int32", "A=7:Int32,B=5:Int32,D=6:Int32", "", "D=8:Int64", "D=text:String"], text);
    }

    [Fact]
    public void ReadPage_ManyRowsOfEverNewNames_LosesNothing()
    {
        var rows = Enumerable.Range(0, 700).Select(row => $$"""{"RowKey":"{{row}}","Column{{row}}":{{row}}}""");

        var read = new EntityReader().ReadPage(Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', rows)}}]}"""));

        Assert.Equal(Enumerable.Range(0, 700), read.Select((row, index) => row.GetInt32($"Column{index}")!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"value":3}""")]
    [InlineData("""{"value":[{"A":1}""")]
    [InlineData("""{"value":[{"A":[1]}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.Int64","A":"9223372036854775808"}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.Guid","A":"1"}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.Binary","A":"?"}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.DateTime","A":"yesterday"}]}""")]
    public void ReadPage_NotAPage_Throws(string body) =>
        Assert.ThrowsAny<JsonException>(() => new EntityReader().ReadPage(Encoding.UTF8.GetBytes(body)));

    private static TableEntity Read(string json) => new EntityReader().ReadSingle(Encoding.UTF8.GetBytes(json));
}
