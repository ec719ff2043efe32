using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class AdminTests
{
    private const string MasterKey = "master-key-for-tests-0123456789abcdefgh";
    private readonly Probe _probe = new();

    [Fact]
    public async Task Post_Timer_IsAcceptedAndRuns()
    {
        await using var host = await StartAsync();

        using var response = await PostAsync(host, "/admin/functions/nightly", """{"input":""}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("ran, past due: False, has status: True", await _probe.HearAsync());
    }

    [Fact]
    public async Task Post_TimerTwice_RunsOneAfterTheOther()
    {
        await using var host = await StartAsync();

        await PostAsync(host, "/admin/functions/Slow", """{"input":""}""");
        await PostAsync(host, "/admin/functions/Slow", """{"input":""}""");
        Assert.Equal("begin", await _probe.HearAsync());
        _probe.Open(2);

        Assert.Equal("end", await _probe.HearAsync());
        Assert.Equal("begin", await _probe.HearAsync());
        Assert.Equal("end", await _probe.HearAsync());
    }

    [Theory]
    [InlineData("/admin/functions/Nightly", null, 401)]
    [InlineData("/admin/functions/NoSuch", null, 401)]
    [InlineData("/admin/functions/Nightly", "wrong", 401)]
    [InlineData("/admin/functions/NoSuch", MasterKey, 404)]
    [InlineData("/admin/functions/Nightly/x", MasterKey, 404)]
    [InlineData("/admin/functions/", MasterKey, 404)]
    [InlineData("/admin/keys", MasterKey, 404)]
    [InlineData("/admin", MasterKey, 404)]
    [InlineData("/admin/functions/Page", MasterKey, 400)]
    public async Task Post_OtherThanATimerByTheMasterKey_IsRefused(string path, string? key, int status)
    {
        await using var host = await StartAsync();

        using var response = await PostAsync(host, path, """{"input":""}""", key);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[")]
    public async Task Post_NoInvocationInTheBody_IsABadRequest(string body)
    {
        await using var host = await StartAsync();

        using var response = await PostAsync(host, "/admin/functions/Nightly", body);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid_json");
        Assert.False(_probe.HasMore);
    }

    [Fact]
    public async Task Stop_TimerRunByAdmin_IsFinishedFirst()
    {
        await using var host = await StartAsync();
        await PostAsync(host, "/admin/functions/Slow", """{"input":""}""");
        Assert.Equal("begin", await _probe.HearAsync());

        var stop = host.Host.StopAsync();
        Assert.False(stop.IsCompleted);
        _probe.Open();
        await stop;

        Assert.Equal("end", await _probe.HearAsync());
    }

    [Fact]
    public async Task Get_Status_IsForTheMasterKey()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync(HttpMethod.Get, "/admin/host/status"));

        var status = JsonDocument.Parse(await host.ReadAsync($"/admin/host/status?code={MasterKey}")).RootElement;

        Assert.Equal("Running", status.GetProperty("state").GetString());
        Assert.Equal(3, status.GetProperty("functions").GetInt32());
    }

    private Task<TestHost> StartAsync() =>
        TestHostBuilder.For(typeof(Nights)).Service(_probe).Setting("SelfHost:MasterKey", MasterKey).StartAsync();

    private static Task<HttpResponseMessage> PostAsync(TestHost host, string path, string body, string? key = MasterKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("x-functions-key", key);
        return host.Client.SendAsync(request);
    }

    public sealed class Nights(IServiceProvider services)
    {
        private readonly Probe _probe = (Probe)services.GetService(typeof(Probe))!;

        [Function("Nightly")]
        public void Nightly([TimerTrigger("0 0 3 * * *")] TimerInfo timer) =>
            _probe.Tell($"ran, past due: {timer.IsPastDue}, has status: {timer.ScheduleStatus is not null}");

        [Function("Slow")]
        public async Task SlowAsync([TimerTrigger("0 0 4 * * *")] TimerInfo timer, CancellationToken token)
        {
            _probe.Tell("begin");
            await _probe.PassAsync(token);
            _probe.Tell("end");
        }

        [Function("Page")]
        public IResult Page([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok();
    }
}
