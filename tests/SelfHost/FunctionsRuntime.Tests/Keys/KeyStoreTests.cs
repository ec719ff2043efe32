using System.Text.Json;
using Microsoft.Azure.Functions.Worker.SelfHost;

namespace FunctionsRuntime.Tests.Keys;

public sealed class KeyStoreTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("functions-runtime-").FullName;

    private string KeysPath => Path.Combine(_data, "host", "keys.json");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Start_NoKeys_MakesStrongOnesThatOnlyTheOwnerCanRead()
    {
        await using (await StartAsync())
        {
        }

        var keys = JsonDocument.Parse(File.ReadAllText(KeysPath)).RootElement;
        var (master, function) = (keys.GetProperty("masterKey").GetString()!, keys.GetProperty("functionKey").GetString()!);
        Assert.NotEqual(master, function);
        Assert.All([master, function], key => Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(key).Length));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeysPath));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(KeysPath)!, "*.tmp"));
    }

    [Fact]
    public async Task Start_Again_KeepsTheKeys()
    {
        Assert.Equal(await KeyOfARunAsync(), await KeyOfARunAsync());
    }

    [Fact]
    public async Task Start_FileDeleted_RotatesTheKeys()
    {
        var before = await KeyOfARunAsync();
        File.Delete(KeysPath);

        Assert.NotEqual(before, await KeyOfARunAsync());
    }

    [Fact]
    public async Task Start_FileThatOthersCanRead_IsClosedToThem()
    {
        if (OperatingSystem.IsWindows()) return;
        await KeyOfARunAsync();
        File.SetUnixFileMode(KeysPath, File.GetUnixFileMode(KeysPath) | UnixFileMode.OtherRead);

        await using var host = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeysPath));
        Assert.Contains(host.Logs.Texts, text => text.Contains("Others than the owner could read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"masterKey":"only one and not to be quoted"}""")]
    public async Task Start_FileThatHoldsNoKeys_IsRefusedWithoutQuotingIt(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeysPath)!);
        File.WriteAllText(KeysPath, content);

        var exception = await Assert.ThrowsAsync<FunctionStartupException>(StartAsync);

        Assert.Contains("keys.json", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not to be quoted", exception.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> KeyOfARunAsync()
    {
        await using var host = await StartAsync();
        return host.FunctionKey;
    }

    private Task<TestHost> StartAsync() => TestHostBuilder.For(typeof(KeyTests.Doors)).Data(_data).StartAsync();
}
