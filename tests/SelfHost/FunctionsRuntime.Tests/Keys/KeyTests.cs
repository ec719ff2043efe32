using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Keys;

public sealed class KeyTests
{
    private const string FunctionKey = "function-key-for-tests-0123456789abcdef";
    private const string MasterKey = "master-key-for-tests-0123456789abcdefgh";

    [Theory]
    [InlineData("/Anyone", null, true)]
    [InlineData("/Anyone", "wrong", true)]
    [InlineData("/Staff", null, false)]
    [InlineData("/Staff", "", false)]
    [InlineData("/Staff", "wrong", false)]
    [InlineData("/Staff", FunctionKey + "x", false)]
    [InlineData("/Staff", FunctionKey, true)]
    [InlineData("/Staff", MasterKey, true)]
    [InlineData("/Boss", FunctionKey, false)]
    [InlineData("/Boss", MasterKey, true)]
    public async Task Get_KeyInHeaderOrQuery_OpensItsLevel(string path, string? key, bool isOpen)
    {
        await using var host = await StartAsync();
        var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null) byHeader.Headers.Add("x-functions-key", key);
        var expected = isOpen ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;

        Assert.Equal(expected, (await host.Client.SendAsync(byHeader)).StatusCode);
        Assert.Equal(expected, await host.StatusAsync(HttpMethod.Get, key is null ? path : $"{path}?code={key}"));
    }

    [Fact]
    public async Task Get_HeaderAndQuery_TheHeaderCounts()
    {
        await using var host = await StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, $"/Staff?code={FunctionKey}");
        request.Headers.Add("x-functions-key", "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_WrongKey_IsProblemDetailsAndReachesNoLog()
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync("/Staff?code=a-guess-that-must-not-be-logged");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        Assert.NotEmpty(response.Headers.WwwAuthenticate);
        Assert.DoesNotContain(host.Logs.Texts, text => text.Contains("a-guess-that", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Texts, text => text.Contains(FunctionKey, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Texts, text => text.Contains(MasterKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_KeysInSettings_WritesNoFile()
    {
        await using var host = await StartAsync();

        Assert.False(File.Exists(Path.Combine(host.DataPath, "host", "keys.json")));
    }

    [Theory]
    [InlineData("App:Key")]
    [InlineData("App__Key")]
    public async Task Start_FunctionKeySetting_GivesTheAppTheKeyThatWasMade(string name)
    {
        await using var host = await TestHostBuilder.For(typeof(Doors)).Setting("SelfHost:FunctionKeySetting", name).StartAsync();

        Assert.Equal(host.FunctionKey, host.Host.Services.GetRequiredService<IConfiguration>()["App:Key"]);
    }

    [Fact]
    public async Task Start_FunctionKeySettingThatHasAValue_LeavesIt()
    {
        await using var host = await TestHostBuilder.For(typeof(Doors))
            .Setting("SelfHost:FunctionKeySetting", "App:Key").Setting("App:Key", "the app's own").StartAsync();

        Assert.Equal("the app's own", host.Host.Services.GetRequiredService<IConfiguration>()["App:Key"]);
    }

    private static Task<TestHost> StartAsync() => TestHostBuilder.For(typeof(Doors))
        .Setting("SelfHost:FunctionKey", FunctionKey).Setting("SelfHost:MasterKey", MasterKey).StartAsync();

    public static class Doors
    {
        [Function("Anyone")]
        public static IResult Anyone([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok();

        [Function("Staff")]
        public static IResult Staff([HttpTrigger(Function, "get")] HttpRequest req) => Results.Ok();

        [Function("Boss")]
        public static IResult Boss([HttpTrigger(Admin, "get")] HttpRequest req) => Results.Ok();
    }
}
