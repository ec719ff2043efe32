using System.Diagnostics;

namespace SurveyFns.Benchmarks;

/// <summary>A program under measurement, on a free port, that prints <c>address: …</c> when it is ready.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> staffKey = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = new("http://localhost");

    public Task<string> StaffKey => staffKey.Task;

    /// <summary>Starts a program of this repository, built in the same configuration as this one.</summary>
    public static async Task<ChildProcess> StartAsync(string binary, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [binary, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["Storage__DataPath"] = data;
        start.Environment["SelfHost__DataPath"] = data;
        start.Environment["SelfHost__Port"] = "0";
        start.Environment["SelfHost__Announce"] = "true";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var child = new ChildProcess(new Process { StartInfo = start });
        child.process.OutputDataReceived += (_, line) => child.Take(line.Data);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.Address = new Uri(await child.address.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        return child;
    }

    /// <summary>The app as <c>./bench</c> has published it.</summary>
    public static string App => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "app", "SurveyFns.App.dll"));

    public static string Self => Path.Combine(AppContext.BaseDirectory, "SurveyFns.Benchmarks.dll");

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line?.StartsWith("address: ", StringComparison.Ordinal) == true)
        {
            address.TrySetResult(line["address: ".Length..]);
        }
        else if (line?.StartsWith("staff key: ", StringComparison.Ordinal) == true)
        {
            staffKey.TrySetResult(line["staff key: ".Length..]);
        }
    }
}
