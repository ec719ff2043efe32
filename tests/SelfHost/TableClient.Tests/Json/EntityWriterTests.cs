using System.Buffers;
using System.Text;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables.Tests.Json;

public sealed class EntityWriterTests
{
    [Fact]
    public void Write_EveryType_AnnotatesWhatJsonDoesNotShow()
    {
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "久留米 \"🧬\"",
            ["Flag"] = true,
            ["Small"] = 1,
            ["Large"] = long.MaxValue,
            ["Whole"] = 1.0,
            ["Time"] = new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(9)),
            ["Day"] = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Unspecified),
            ["Id"] = Guid.Parse("2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77"),
            ["Bytes"] = new byte[] { 1, 2, 255 },
            ["Data"] = new BinaryData(new byte[] { 3 }),
        };

        const string expected = """
            {"PartitionKey":"p","RowKey":"r","Text":"\u4E45\u7559\u7C73 \u0022\uD83E\uDDEC\u0022","Flag":true,"Small":1,
            "Large@odata.type":"Edm.Int64","Large":"9223372036854775807","Whole@odata.type":"Edm.Double","Whole":1,
            "Time@odata.type":"Edm.DateTime","Time":"2026-10-01T00:00:00Z","Day@odata.type":"Edm.DateTime","Day":"2026-10-01T00:00:00Z",
            "Id@odata.type":"Edm.Guid","Id":"2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77","Bytes@odata.type":"Edm.Binary","Bytes":"AQL/",
            "Data@odata.type":"Edm.Binary","Data":"Aw=="}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), Written(entity));
    }

    [Fact]
    public void Write_NullETagAndTimestamp_AreNotSent()
    {
        var entity = new TableEntity("p", "r") { ["Empty"] = "", ["None"] = null, ETag = new ETag("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","Empty":""}""", Written(entity));
    }

    [Fact]
    public void Write_TypeUnknownToTheService_IsNotSupported()
    {
        Assert.Throws<NotSupportedException>(() => Written(new TableEntity("p", "r") { ["Money"] = 1.5m }));
        Assert.Throws<NotSupportedException>(() => Written(new OtherEntity { PartitionKey = "p", RowKey = "r" }));
    }

    [Fact]
    public void Write_NotANumber_IsAnArgumentError() =>
        Assert.Throws<ArgumentException>(() => Written(new TableEntity("p", "r") { ["Ratio"] = double.NaN }));

    private static string Written(ITableEntity entity)
    {
        var output = new ArrayBufferWriter<byte>();
        EntityWriter.Write(output, entity);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class OtherEntity : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }
    }
}
