using System.Diagnostics;
using System.Globalization;

namespace SurveyFns.WorkerHost;

/// <summary>The published app as a process, started with what the Azure Functions host gives to a worker.</summary>
public sealed class WorkerProcess(string folder) : IDisposable
{
    private readonly Process process = new();

    public string Folder => folder;

    /// <param name="rpc">Where the worker is to connect to.</param>
    public void Start(Uri rpc)
    {
        var assembly = Directory.EnumerateFiles(folder, "*.runtimeconfig.json").Select(file => file.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal)).Single();
        process.StartInfo = new ProcessStartInfo("dotnet", [
            assembly,
            "--functions-uri", rpc.ToString(),
            "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-worker-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
        };
        process.StartInfo.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        process.StartInfo.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Environment.Exit(process.ExitCode == 0 ? 1 : process.ExitCode);
        process.Start();
    }

    public void Dispose() => process.Dispose();
}
