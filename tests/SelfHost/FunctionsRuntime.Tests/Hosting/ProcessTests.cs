using System.Net;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class ProcessTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("functions-runtime-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Start_Announced_TheAddressAnswersAndTheKeyOpens()
    {
        await using var child = await ChildProcess.StartAsync(_data);
        using var client = new HttpClient { BaseAddress = child.Address };

        Assert.Equal("127.0.0.1", child.Address.Host);
        Assert.Equal("Hello from /api/hello", await client.GetStringAsync("/api/hello"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/guarded")).StatusCode);
        client.DefaultRequestHeaders.Add("x-functions-key", child.FunctionKey);
        Assert.Equal("Let in to /api/guarded", await client.GetStringAsync("/api/guarded"));
    }

    [Fact]
    public async Task Terminate_RunningRequest_IsFinishedAndTheProcessEndsWell()
    {
        if (OperatingSystem.IsWindows()) return;
        var (running, finish) = (Path.Combine(_data, "running"), Path.Combine(_data, "finish"));
        await using var child = await ChildProcess.StartAsync(_data);
        using var client = new HttpClient { BaseAddress = child.Address };
        var answer = client.GetStringAsync($"/api/slow?running={running}&finish={finish}");
        await WaitForAsync(() => File.Exists(running));

        await child.TerminateAsync();
        await WaitForAsync(async () => !await AnswersAsync(child.Address));
        Assert.False(answer.IsCompleted);
        await File.WriteAllTextAsync(finish, "");

        Assert.Equal("finished", await answer);
        Assert.Equal(0, await child.WaitForExitAsync());
        Assert.Empty(await child.RestOfOutputAsync());
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await client.GetAsync("/api/hello");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Task WaitForAsync(Func<bool> condition) => WaitForAsync(() => Task.FromResult(condition()));

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(10, patience.Token);
    }
}
