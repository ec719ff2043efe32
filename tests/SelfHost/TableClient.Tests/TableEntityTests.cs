namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void Getters_OtherType_Throw()
    {
        var entity = new TableEntity("p", "r") { ["Small"] = 1 };

        Assert.Throws<InvalidOperationException>(() => entity.GetString("Small"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Small"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDouble("Small"));
    }

    [Fact]
    public void Getters_AbsentOrNull_GiveNull()
    {
        var entity = new TableEntity("p", "r") { ["None"] = null };

        Assert.Null(entity.GetInt32("None"));
        Assert.Null(entity.GetString("Absent"));
        Assert.Null(entity["Absent"]);
        Assert.Null(entity.Timestamp);
        Assert.Equal(default, entity.ETag);
    }

    [Fact]
    public void Indexer_OtherType_ThrowsUnlessAnIntegerWidens()
    {
        var entity = new TableEntity("p", "r") { ["Small"] = 1, ["Large"] = 1L, ["Ratio"] = 0.5, ["Text"] = "x" };

        entity["Large"] = 2;
        entity["Ratio"] = 3;
        entity["Small"] = 4L;

        Assert.Equal((2L, 3.0, 4L), (entity.GetInt64("Large"), entity.GetDouble("Ratio"), entity.GetInt64("Small")));
        Assert.Throws<InvalidOperationException>(() => entity["Text"] = 1);
        Assert.Throws<InvalidOperationException>(() => entity["Large"] = 0.5);
    }

    [Fact]
    public void Constructor_Dictionary_CopiesIt()
    {
        var values = new Dictionary<string, object?> { ["PartitionKey"] = "p", ["RowKey"] = "r", ["A"] = 1 };
        var entity = new TableEntity(values);
        values["A"] = 2;

        Assert.Equal(("p", "r", 1), (entity.PartitionKey, entity.RowKey, entity["A"]));
        Assert.Equal(["A", "PartitionKey", "RowKey"], entity.Keys.Order());
        Assert.Equal(3, entity.Count);
    }
}
