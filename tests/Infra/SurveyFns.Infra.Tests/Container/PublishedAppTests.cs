using System.Diagnostics;

namespace SurveyFns.Infra.Tests.Container;

/// <summary>The folder that the Dockerfile puts into the image runs on its own, with nothing to write to but the data folder.</summary>
public sealed class PublishedAppTests : IDisposable
{
    private static readonly string Configuration =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private readonly string folder = Directory.CreateTempSubdirectory("surveyfns-published-").FullName;

    [Fact]
    public async Task Publish_ForTheSelfHost_RunsOnItsOwnAndIsHealthy()
    {
        var app = Path.Combine(folder, "app");
        // Not compiled ahead, as the image's is: that takes minutes and changes no file but the programs.
        var (exitCode, output, error) = await Repository.RunAsync(
            "dotnet", "publish", "functions/SurveyFns.App", "--no-build", "-c", Configuration, "-p:FunctionsHost=Self", "-o", app, "-nologo",
            "-p:UseCurrentRuntimeIdentifier=false", "-p:PublishReadyToRun=false");
        Assert.True(exitCode == 0, output + error);
        Assert.True(File.Exists(Path.Combine(app, "host.json")));

        using var process = Start(Path.Combine(app, "SurveyFns.App.dll"));
        try
        {
            var address = await AddressAsync(process);
            Assert.Equal(0, await ProbeAsync(address.Port));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Probe_WithNobodyListening_Fails()
    {
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        Assert.Equal(1, await ProbeAsync(port));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // As in the image: settings by environment, another working directory, data apart from the program.
    private Process Start(string program)
    {
        var data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = data, RedirectStandardOutput = true };
        start.Environment["SelfHost__Port"] = "0";
        start.Environment["SelfHost__DataPath"] = data;
        start.Environment["SelfHost__Announce"] = "true";
        start.Environment["Storage__Kind"] = "Embedded";
        start.Environment["Storage__DataPath"] = data;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("address: ", StringComparison.Ordinal))
            {
                return new Uri(line["address: ".Length..]);
            }
        }

        throw new InvalidOperationException("The application ended without an address.");
    }

    private static async Task<int> ProbeAsync(int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, $"functions/SelfHost/HealthProbe/bin/{Configuration}/net10.0/SurveyFns.HealthProbe.dll")])
        {
            RedirectStandardError = true,
        };
        start.Environment["SelfHost__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var probe = Process.Start(start)!;
        await probe.WaitForExitAsync();
        return probe.ExitCode;
    }
}
