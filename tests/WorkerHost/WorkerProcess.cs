using System.Diagnostics;
using System.Globalization;

namespace SurveyFns.WorkerHost;

/// <summary>The published app as a process, started with what the Azure Functions host gives to a worker.</summary>
public sealed class WorkerProcess(string folder) : IDisposable
{
    private readonly Process process = new();

    public string Folder => folder;

    /// <param name="rpc">Where the worker is to connect to.</param>
    /// <param name="functionKey">Also given to the app, under the setting that the self-hosted runtime would give its key to.</param>
    public void Start(Uri rpc, string functionKey)
    {
        var assembly = Directory.GetFiles(folder, "*.runtimeconfig.json").Single().Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
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
        if (Environment.GetEnvironmentVariable("SelfHost__FunctionKeySetting") is { } setting)
        {
            process.StartInfo.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = functionKey;
        }

        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Environment.Exit(process.ExitCode == 0 ? 1 : process.ExitCode);
        process.Start();
    }

    public void Dispose() => process.Dispose();
}
