using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Extensions.Logging;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Invocation;

public sealed class CancellationTests
{
    private readonly Probe _probe = new();
    private readonly ManualTimeProvider _clock = new("2026-04-01T00:00:00Z");

    [Fact]
    public async Task Get_FunctionTimeout_CancelsTheFunctionAndAnswersGatewayTimeout()
    {
        await using var host = await StartAsync();
        var answer = host.GetAsync("/Wait");
        Assert.Equal("running", await _probe.HearAsync());

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("cancelled", await _probe.HearAsync());
        await (await answer).AssertProblemAsync(HttpStatusCode.GatewayTimeout, "function_timeout");
        Assert.True(host.Logs.Has(LogLevel.Error, "Function Wait was cancelled at its timeout"));
    }

    [Fact]
    public async Task Get_FunctionThatIgnoresItsTimeout_LosesItsConnection()
    {
        await using var host = await StartAsync();
        var answer = host.GetAsync("/Ignore");
        Assert.Equal("running", await _probe.HearAsync());

        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(answer.IsCompleted);
        _clock.Advance(InvocationLifetime.Grace);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => answer);
        _probe.Open();
    }

    [Fact]
    public async Task Get_JustBelowTheTimeout_IsAnswered()
    {
        await using var host = await StartAsync();
        var answer = host.ReadAsync("/Wait");
        Assert.Equal("running", await _probe.HearAsync());

        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        _probe.Open();

        Assert.Equal("passed", await answer);
    }

    [Fact]
    public async Task Get_ClientGoesAway_CancelsTheFunctionAndIsNoError()
    {
        await using var host = await StartAsync();
        using var leaving = new CancellationTokenSource();
        var answer = host.Client.GetAsync("/Wait", leaving.Token);
        Assert.Equal("running", await _probe.HearAsync());

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal("cancelled", await _probe.HearAsync());
        await host.Host.StopAsync();
        Assert.Empty(host.Logs.At(LogLevel.Error));
    }

    [Fact]
    public async Task Stop_RunningRequest_IsFinishedFirst()
    {
        await using var host = await StartAsync();
        var answer = host.ReadAsync("/Wait");
        Assert.Equal("running", await _probe.HearAsync());

        var stop = host.Host.StopAsync();
        await _clock.WaitForTimerAsync(within: TimeSpan.FromSeconds(30));
        Assert.False(stop.IsCompleted);
        _probe.Open();

        Assert.Equal("passed", await answer);
        await stop;
    }

    [Fact]
    public async Task Stop_RequestThatOutlivesTheDrain_IsCancelledThen()
    {
        await using var host = await StartAsync();
        var answer = host.GetAsync("/Wait");
        Assert.Equal("running", await _probe.HearAsync());

        var stop = host.Host.StopAsync();
        await _clock.WaitForTimerAsync(within: TimeSpan.FromSeconds(30));
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("cancelled", await _probe.HearAsync());
        await (await answer).AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "shutting_down");
        await stop;
    }

    private Task<TestHost> StartAsync() => TestHostBuilder.For(typeof(Waiting))
        .Service(_probe).Service<TimeProvider>(_clock).HostJson("functionTimeout", "00:10:00").StartAsync();

    public sealed class Waiting(IServiceProvider services)
    {
        private readonly Probe _probe = (Probe)services.GetService(typeof(Probe))!;

        [Function("Wait")]
        public async Task<IResult> WaitAsync([HttpTrigger(Anonymous, "get")] HttpRequest req, CancellationToken token)
        {
            _probe.Tell("running");
            try
            {
                await _probe.PassAsync(token);
                return Results.Text("passed");
            }
            catch (OperationCanceledException)
            {
                _probe.Tell("cancelled");
                throw;
            }
        }

        [Function("Ignore")]
        public async Task<IResult> IgnoreAsync([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            _probe.Tell("running");
            await _probe.PassAsync(CancellationToken.None);
            return Results.Text("too late");
        }
    }
}
