using Azure.Data.Tables.Accounts;

namespace Azure.Data.Tables.Tests.Accounts;

public sealed class TableConnectionStringTests
{
    private const string Key = "c2VjcmV0LWtleS0x";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"AccountName=kurume;AccountKey={Key};EndpointSuffix=core.windows.net", "https://kurume.table.core.windows.net/", "kurume")]
    [InlineData($"DefaultEndpointsProtocol=http;AccountName=kurume;AccountKey={Key};EndpointSuffix=core.windows.net;", "http://kurume.table.core.windows.net/", "kurume")]
    [InlineData($"AccountName=kurume;AccountKey={Key};TableEndpoint=http://127.0.0.1:9/kurume;BlobEndpoint=http://127.0.0.1:8/kurume", "http://127.0.0.1:9/kurume", "kurume")]
    [InlineData($" accountname = kurume ; ACCOUNTKEY = {Key} ; tableendpoint = https://t.example/ ", "https://t.example/", "kurume")]
    public void Parse_KnownForm_GivesEndpointAndAccount(string text, string endpoint, string account)
    {
        var parsed = TableConnectionString.Parse(text);

        Assert.Equal(endpoint, parsed.Endpoint.AbsoluteUri);
        Assert.Equal(account, parsed.Credential.AccountName);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountName=b")]
    [InlineData($"AccountKey={Key};EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=kurume;EndpointSuffix=core.windows.net")]
    [InlineData($"AccountName=kurume;AccountKey={Key}")]
    [InlineData($"AccountName=kurume;AccountKey={Key};TableEndpoint=not an address")]
    public void Parse_IncompleteOrMalformed_ThrowsWithoutShowingTheKey(string text)
    {
        var exception = Assert.Throws<FormatException>(() => TableConnectionString.Parse(text));

        Assert.DoesNotContain(Key, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://kurume.table.core.windows.net/", "kurume")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("http://localhost:10002/devstoreaccount1/", "devstoreaccount1")]
    public void AccountNameOf_HostOrPathStyle_IsTheAccount(string endpoint, string account) =>
        Assert.Equal(account, AccountName.Of(new Uri(endpoint)));
}
