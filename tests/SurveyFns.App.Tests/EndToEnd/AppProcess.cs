using System.Collections.Concurrent;
using System.Diagnostics;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The application as a process of its own, on a free port and a data folder of its own.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private const string MasterKey = "master-key-of-the-end-to-end-tests";

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private AppProcess(Process process, string data)
    {
        this.process = process;
        Data = data;
    }

    public string Data { get; }

    public string StaffKey { get; private set; } = "";

    public HttpClient Client { get; private set; } = new();

    public string Output => string.Join('\n', output);

    /// <summary>Folder of the app as published against the official packages: it is tested in place of the self-hosted one.</summary>
    public static string? PublishedApp { get; } = Environment.GetEnvironmentVariable("SURVEYFNS_PUBLISHED_APP");

    public static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    public static string RepositoryRoot { get; } = FindRoot();

    public static string Binary(string project, string assembly) =>
        Path.Combine(RepositoryRoot, project, "bin", Configuration, "net10.0", assembly + ".dll");

    /// <summary>Starts the application and waits until it says its address.</summary>
    /// <param name="settings">Further environment variables.</param>
    public static async Task<AppProcess> StartAsync(string data, params (string Name, string Value)[] settings)
    {
        var start = StartInfo(Binary("functions/SurveyFns.App", "SurveyFns.App"), data, settings);
        if (PublishedApp is { Length: > 0 })
        {
            start = StartInfo(Binary("tests/WorkerHost", "SurveyFns.WorkerHost"), data, [("Schedules__Publish", "0 * * * * *"), .. settings]);
            start.ArgumentList.Add(PublishedApp);
        }

        var app = new AppProcess(new Process { StartInfo = start }, data);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var staffKey = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        app.process.EnableRaisingEvents = true;
        app.process.Exited += (_, _) =>
        {
            // Also waits for the last lines of its output.
            app.process.WaitForExit();
            address.TrySetException(new InvalidOperationException("The application ended:\n" + app.Output));
        };
        app.process.OutputDataReceived += (_, line) => app.Take(line.Data, address, staffKey);
        app.process.ErrorDataReceived += (_, line) => app.Take(line.Data, address, staffKey);
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        app.Client = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(TimeSpan.FromSeconds(60))) };
        app.StaffKey = await staffKey.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return app;
    }

    /// <summary>Runs the timer now, as an administrator would.</summary>
    public async Task<HttpResponseMessage> RunTimerAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/functions/PublishDueReleases")
        {
            Content = new StringContent("""{"input":""}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-functions-key", MasterKey);
        return await Client.SendAsync(request);
    }

    /// <summary>Runs a program of the solution to its end.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string binary, string data, params (string Name, string Value)[] settings)
    {
        using var program = Process.Start(StartInfo(binary, data, settings))!;
        var error = program.StandardError.ReadToEndAsync();
        var text = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.True(program.ExitCode == 0, $"{Path.GetFileName(binary)} ended with {program.ExitCode}:\n{text}\n{await error}");
        return text;
    }

    public static string NewDataFolder() => Directory.CreateTempSubdirectory("surveyfns-test-").FullName;

    /// <summary>Ends the application at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string binary, string data, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [binary])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(binary)!,
        };
        start.Environment["Storage__DataPath"] = data;
        start.Environment["SelfHost__DataPath"] = data;
        start.Environment["SelfHost__Port"] = "0";
        start.Environment["SelfHost__Announce"] = "true";
        start.Environment["SelfHost__FunctionKeySetting"] = "Staff:Key";
        start.Environment["Staff__Authentication"] = "Key";
        start.Environment["SelfHost__MasterKey"] = MasterKey;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SurveyFns.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }

    private void Take(string? line, TaskCompletionSource<string> address, TaskCompletionSource<string> staffKey)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (line.StartsWith("address: ", StringComparison.Ordinal))
        {
            address.TrySetResult(line["address: ".Length..]);
        }
        else if (line.StartsWith("staff key: ", StringComparison.Ordinal))
        {
            staffKey.TrySetResult(line["staff key: ".Length..]);
        }
    }
}
