using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests.Http;

public sealed class ResourcePathTests
{
    [Theory]
    [InlineData("p", "r", "t(PartitionKey='p',RowKey='r')")]
    [InlineData("", "", "t(PartitionKey='',RowKey='')")]
    [InlineData("o'clock", "''", "t(PartitionKey='o%27%27clock',RowKey='%27%27%27%27')")]
    [InlineData("100%25", "a b+c&d=e", "t(PartitionKey='100%2525',RowKey='a%20b%2Bc%26d%3De')")]
    [InlineData("久留米", "🧬", "t(PartitionKey='%E4%B9%85%E7%95%99%E7%B1%B3',RowKey='%F0%9F%A7%AC')")]
    public void Entity_Keys_DoublesQuotesThenEncodes(string partitionKey, string rowKey, string path) =>
        Assert.Equal(path, ResourcePath.Entity("t", partitionKey, rowKey));

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public void Entity_ForbiddenCharacter_IsRefused(string key)
    {
        var exception = Assert.Throws<RequestFailedException>(() => ResourcePath.Entity("t", "p", key));

        Assert.Equal((400, TableErrorCode.OutOfRangeInput.ToString()), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public void Entity_KeyOfOneKiB_PassesAndOneMoreIsRefused()
    {
        Assert.NotEmpty(ResourcePath.Entity("t", new string('p', 512), "r"));

        var exception = Assert.Throws<RequestFailedException>(() => ResourcePath.Entity("t", new string('p', 513), "r"));
        Assert.Equal((400, TableErrorCode.KeyValueTooLarge.ToString()), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public void Entity_NoKey_IsAnArgumentError() => Assert.Throws<ArgumentNullException>(() => ResourcePath.Entity("t", "p", null!));
}
