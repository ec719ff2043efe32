using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsRuntime.Tests.Timers;

public sealed class TimerTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly string _data = Directory.CreateTempSubdirectory("functions-runtime-").FullName;
    private readonly Probe _probe = new();
    private readonly ManualTimeProvider _clock = new("2026-04-01T08:30:00Z");

    private string StatusPath => Path.Combine(_data, "host", "timers", "Hourly.json");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Advance_ToTheOccurrence_RunsOnTime()
    {
        await using var host = await StartAsync<Hourly>();

        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False(_probe.HasMore);
        _clock.Advance(Minute);

        Assert.Equal("09:00 on time, last none, next 09:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Advance_SeveralOccurrences_RunsEachWithItsStatus()
    {
        await using var host = await StartAsync<Hourly>();

        await RunAtNextHourAsync();
        await RunAtNextHourAsync();

        Assert.Equal("09:00 on time, last none, next 09:00", await _probe.HearAsync());
        Assert.Equal("10:00 on time, last 09:00, next 10:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Restart_NothingMissed_WaitsForTheSameOccurrence()
    {
        await StartAndStopAsync<Hourly>();
        _clock.Advance(TimeSpan.FromMinutes(10));

        await using var host = await StartAsync<Hourly>();
        Assert.False(_probe.HasMore);
        _clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("09:00 on time, last none, next 09:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Restart_SeveralOccurrencesMissed_MakesUpForThemOnce()
    {
        await StartAndStopAsync<Hourly>();
        _clock.Advance(TimeSpan.FromHours(5));

        await using var host = await StartAsync<Hourly>();

        Assert.Equal("13:30 past due, last none, next 09:00", await _probe.HearAsync());
        await _clock.WaitForTimerAsync(within: Minute);
        Assert.False(_probe.HasMore);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("14:00 on time, last 13:30, next 14:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Restart_AfterARun_KnowsTheRun()
    {
        await using (await StartAsync<Hourly>())
        {
            await RunAtNextHourAsync();
            await _probe.HearAsync();
        }
        Assert.Contains("2026-04-01T10:00:00Z", await File.ReadAllTextAsync(StatusPath), StringComparison.Ordinal);

        await using var host = await StartAsync<Hourly>();
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("10:00 on time, last 09:00, next 10:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Restart_OtherScheduleThanBefore_NothingWasMissedOfIt()
    {
        await StartAndStopAsync<Hourly>(schedule: "0 0 9 * * *");
        _clock.Advance(TimeSpan.FromHours(5));

        await using var host = await StartAsync<Hourly>(schedule: "0 45 * * * *");
        Assert.False(_probe.HasMore);
        _clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("13:45 on time, last none, next 13:45", await _probe.HearAsync());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{\"last\":7}")]
    public async Task Restart_BrokenStatus_StartsAfreshAndSaysSo(string content)
    {
        await StartAndStopAsync<Hourly>();
        await File.WriteAllTextAsync(StatusPath, content);
        _clock.Advance(TimeSpan.FromHours(5));

        await using var host = await StartAsync<Hourly>();

        Assert.True(host.Logs.Has(LogLevel.Warning, "Hourly.json"));
        await RunAtNextHourAsync();
        Assert.Equal("14:00 on time, last none, next 14:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Start_RunOnStartup_RunsAtOnceAndThenOnTime()
    {
        await using var host = await StartAsync<AtStart>();

        Assert.Equal("08:30 on time, last none, next 09:00", await _probe.HearAsync());
        await _clock.WaitForTimerAsync(within: Minute);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("09:00 on time, last 08:30, next 09:00", await _probe.HearAsync());
    }

    [Fact]
    public async Task Start_RunOnStartupThatBlocksItsThread_DoesNotKeepTheHostFromStarting()
    {
        await using var host = await StartAsync<Blocking>();

        Assert.Equal("begin", await _probe.HearAsync());
        _probe.Open();
        Assert.Equal("end", await _probe.HearAsync());
    }

    [Fact]
    public async Task Start_Unmonitored_KeepsNoStatusAndGetsNone()
    {
        await using var host = await StartAsync<Often>();

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("08:30 on time, no status", await _probe.HearAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(_data, "host", "timers"), "*.json"));
    }

    [Fact]
    public async Task Run_FunctionThrows_IsLoggedAndTheScheduleGoesOn()
    {
        await using var host = await StartAsync<Failing>();

        await RunAtNextHourAsync();
        await RunAtNextHourAsync();

        Assert.Equal("failing", await _probe.HearAsync());
        Assert.Equal("failing", await _probe.HearAsync());
        await host.Host.StopAsync();
        Assert.Equal(2, host.Logs.At(LogLevel.Error).Count(text => text.Contains("Timer Failing failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_LongerThanTheInterval_NeverOverlapsAndSkipsWhatItMissed()
    {
        await using var host = await StartAsync<Slow>();
        await _clock.WaitForTimerAsync(within: Minute);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("begin 09:00", await _probe.HearAsync());

        _clock.Advance(TimeSpan.FromHours(3.5));
        Assert.False(_probe.HasMore);
        _probe.Open();

        Assert.Equal("end 12:30", await _probe.HearAsync());
        Assert.Equal("begin 12:30", await _probe.HearAsync());
        _probe.Open();
        Assert.Equal("end 12:30", await _probe.HearAsync());
        await _clock.WaitForTimerAsync(within: Minute);
        Assert.False(_probe.HasMore);
    }

    [Fact]
    public async Task Run_FunctionTimeout_CancelsTheRun()
    {
        await using var host = await StartAsync<Slow>(timeout: "00:10:00");
        await _clock.WaitForTimerAsync(within: Minute);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("begin 09:00", await _probe.HearAsync());

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("cancelled 09:10", await _probe.HearAsync());
        await host.Host.StopAsync();
        Assert.True(host.Logs.Has(LogLevel.Error, "Timer Slow was cancelled at its timeout"));
    }

    [Fact]
    public async Task Stop_RunningTimer_IsFinishedFirstAndRemembered()
    {
        await using (var host = await StartAsync<Slow>())
        {
            await _clock.WaitForTimerAsync(within: Minute);
            _clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal("begin 09:00", await _probe.HearAsync());
            var stop = host.Host.StopAsync();
            Assert.False(stop.IsCompleted);
            _probe.Open();
            await stop;
        }
        Assert.Equal("end 09:00", await _probe.HearAsync());
        var status = await File.ReadAllTextAsync(Path.Combine(_data, "host", "timers", "Slow.json"));
        Assert.Contains("\"last\": \"2026-04-01T09:00:00Z\"", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SecondHostOnTheSameData_RunsTheTimersOnlyWhenTheFirstHasEnded()
    {
        var first = await StartAsync<Hourly>();
        await using var second = await StartAsync<Hourly>();

        _clock.Advance(TimeSpan.FromMinutes(30));
        await _probe.HearAsync();
        await first.DisposeAsync();
        Assert.False(_probe.HasMore);

        // The second looks every few seconds whether it is its turn.
        _clock.Advance(Minute);
        await _clock.WaitForTimerAsync(within: Minute);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("10:00 on time, last 09:00, next 10:00", await _probe.HearAsync());
    }

    /// <summary>Waits until the timer waits too, then moves the clock to the next full hour.</summary>
    private async Task RunAtNextHourAsync()
    {
        await _clock.WaitForTimerAsync(within: Minute);
        _clock.Advance(TimeSpan.FromMinutes(60 - _clock.GetUtcNow().Minute));
    }

    private async Task StartAndStopAsync<T>(string schedule = "0 0 * * * *")
    {
        await using var host = await StartAsync<T>(schedule);
    }

    private Task<TestHost> StartAsync<T>(string schedule = "0 0 * * * *", string timeout = "-1") => TestHostBuilder.For(typeof(T))
        .Data(_data).Service(_probe).Service<TimeProvider>(_clock).Setting("Schedules:Test", schedule).HostJson("functionTimeout", timeout).StartAsync();

    public abstract class Reporting(IServiceProvider services)
    {
        private protected Probe Probe { get; } = (Probe)services.GetService(typeof(Probe))!;

        private protected string Time => Clock((services.GetService(typeof(TimeProvider)) as TimeProvider)!.GetUtcNow().UtcDateTime);

        private protected void Report(TimerInfo timer)
        {
            var status = timer.ScheduleStatus is { } known
                ? $"last {(known.Last == default ? "none" : Clock(known.Last))}, next {Clock(known.Next)}"
                : "no status";
            Probe.Tell($"{Time} {(timer.IsPastDue ? "past due" : "on time")}, {status}");
        }

        private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    public sealed class Hourly(IServiceProvider services) : Reporting(services)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("%Schedules__Test%")] TimerInfo timer) => Report(timer);
    }

    public sealed class AtStart(IServiceProvider services) : Reporting(services)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("%Schedules:Test%", RunOnStartup = true)] TimerInfo timer) => Report(timer);
    }

    public sealed class Blocking(IServiceProvider services) : Reporting(services)
    {
        [Function("Blocking")]
        public void Run([TimerTrigger("%Schedules:Test%", RunOnStartup = true)] TimerInfo timer, CancellationToken token)
        {
            Probe.Tell("begin");
            Probe.PassAsync(token).GetAwaiter().GetResult();
            Probe.Tell("end");
        }
    }

    public sealed class Often(IServiceProvider services) : Reporting(services)
    {
        [Function("Often")]
        public void Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer) => Report(timer);
    }

    public sealed class Failing(IServiceProvider services) : Reporting(services)
    {
        [Function("Failing")]
        public Task RunAsync([TimerTrigger("%Schedules:Test%")] TimerInfo timer)
        {
            Probe.Tell("failing");
            throw new InvalidOperationException("on purpose");
        }
    }

    public sealed class Slow(IServiceProvider services) : Reporting(services)
    {
        [Function("Slow")]
        public async Task RunAsync([TimerTrigger("%Schedules:Test%")] TimerInfo timer, CancellationToken token)
        {
            Probe.Tell($"begin {Time}");
            try
            {
                await Probe.PassAsync(token);
                Probe.Tell($"end {Time}");
            }
            catch (OperationCanceledException)
            {
                Probe.Tell($"cancelled {Time}");
                throw;
            }
        }
    }
}
