using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SurveyFns.Azurite;

/// <summary>One run of Azurite. Its standard input is its lifeline: when that closes, it ends.</summary>
internal sealed class AzuriteProcess : IDisposable
{
    private const string Listening = " service is successfully listening at ";

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"Azurite ended early:\n{Log()}"));
    }

    public string TableAddress { get; private set; } = "";

    public string BlobAddress { get; private set; } = "";

    public static async Task<AzuriteProcess> StartAsync(
        string script, int tablePort, int blobPort, string? location, CancellationToken cancellationToken)
    {
        var started = new AzuriteProcess(StartInfo(script, tablePort, blobPort, location));
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        try
        {
            await started.ready.Task.WaitAsync(cancellationToken);
            return started;
        }
        catch
        {
            await started.KillAsync();
            started.Dispose();
            throw;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw new TimeoutException($"Azurite did not stop in time:\n{Log()}");
        }
    }

    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose() => process.Dispose();

    private static ProcessStartInfo StartInfo(string script, int tablePort, int blobPort, string? location)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] persistence = location is null ? ["--inMemoryPersistence"] : ["--location", location];
        string[] arguments =
        [
            Path.Combine(NodeTools.Folder, "while-stdin-is-open.cjs"), script,
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", .. persistence,
            "--tablePort", Text(tablePort), "--blobPort", Text(blobPort), "--queuePort", "0",

            // Longer than clients keep idle connections, so that no request meets a closing one.
            "--tableKeepAliveTimeout", "180", "--blobKeepAliveTimeout", "180",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = location ?? Path.GetTempPath();
        return start;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Receive(string? line)
    {
        if (line is null)
            return;
        lock (log)
            log.AppendLine(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at < 0)
            return;
        var address = line[(at + Listening.Length)..].Trim();
        if (line.Contains("Blob", StringComparison.Ordinal))
            BlobAddress = address;
        if (line.Contains("Table", StringComparison.Ordinal))
            TableAddress = address;
        if (TableAddress.Length > 0 && BlobAddress.Length > 0)
            ready.TrySetResult();
    }

    private string Log()
    {
        lock (log)
            return log.ToString();
    }
}
