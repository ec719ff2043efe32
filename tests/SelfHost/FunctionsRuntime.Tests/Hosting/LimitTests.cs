using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class LimitTests
{
    private readonly Probe _probe = new();

    [Fact]
    public async Task Get_MoreThanMayRun_WaitForTheirTurn()
    {
        await using var host = await StartAsync("2", "-1");
        var answers = Enumerable.Range(0, 5).Select(_ => host.ReadAsync("/Gate")).ToList();
        Assert.Equal("in", await _probe.HearAsync());
        Assert.Equal("in", await _probe.HearAsync());

        // A request that is refused needs no turn.
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, "/nowhere"));
        Assert.False(_probe.HasMore);
        _probe.Open(5);

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal("through", answer));
        Assert.True(Gates.MostAtOnce <= 2);
    }

    [Fact]
    public async Task Get_MoreThanMayWait_AreTurnedAway()
    {
        await using var host = await StartAsync("1", "2");
        var running = host.ReadAsync("/Gate");
        Assert.Equal("in", await _probe.HearAsync());
        using var leaving = new CancellationTokenSource();
        var first = host.Client.GetAsync("/Gate", leaving.Token);

        // Whichever of the two comes second finds the queue full.
        var second = host.GetAsync("/Gate");
        var refused = await Task.WhenAny(first, second);
        await (await refused).AssertProblemAsync(HttpStatusCode.TooManyRequests, "too_many_requests");
        Assert.NotNull((await refused).Headers.RetryAfter);

        _probe.Open(2);
        Assert.Equal("through", await running);
        Assert.Equal(HttpStatusCode.OK, (await (refused == first ? second : first)).StatusCode);
        _probe.Open();
        Assert.Equal("through", await host.ReadAsync("/Gate"));
    }

    private Task<TestHost> StartAsync(string concurrent, string outstanding) => TestHostBuilder.For(typeof(Gates)).Service(_probe)
        .HostJson("extensions:http:maxConcurrentRequests", concurrent).HostJson("extensions:http:maxOutstandingRequests", outstanding).StartAsync();

    public sealed class Gates(IServiceProvider services)
    {
        private static int _inside;
        private readonly Probe _probe = (Probe)services.GetService(typeof(Probe))!;

        internal static int MostAtOnce { get; private set; }

        [Function("Gate")]
        public async Task<IResult> GateAsync([HttpTrigger(Anonymous, "get")] HttpRequest req, CancellationToken token)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            _probe.Tell("in");
            await _probe.PassAsync(token);
            Interlocked.Decrement(ref _inside);
            return Results.Text("through");
        }
    }
}
