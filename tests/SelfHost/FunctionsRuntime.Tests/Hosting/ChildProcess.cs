using System.Diagnostics;
using System.Globalization;

namespace FunctionsRuntime.Tests.Hosting;

/// <summary>The sample app in a process of its own.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = new("http://unknown");

    public string FunctionKey { get; private set; } = "";

    public static async Task<ChildProcess> StartAsync(string dataPath)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[
            Path.Combine(AppContext.BaseDirectory, "FunctionsRuntime.SampleApp.dll"),
            "--port", "0", "--data", dataPath, "--SelfHost:Announce=true"])
        {
            start.ArgumentList.Add(argument);
        }
        var child = new ChildProcess(Process.Start(start)!);
        child._process.BeginErrorReadLine();
        child.Address = new Uri((await child.LineAsync())["address: ".Length..]);
        child.FunctionKey = (await child.LineAsync())["staff key: ".Length..];
        return child;
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    /// <returns>All that was written to standard output after the announcement.</returns>
    public Task<string> RestOfOutputAsync() => _process.StandardOutput.ReadToEndAsync();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))
        ?? throw new InvalidOperationException("The process ended before it was ready.");
}
