namespace SurveyFns.Azurite;

/// <summary>
/// An Azurite process with table and blob service on free ports of the loopback address. It can be stopped, killed and
/// started again on the same ports; it ends with the test host, even if that is killed.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    public const string AccountName = "devstoreaccount1";

    // The published key of the emulator's account: not a secret.
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    private readonly string? location;
    private AzuriteProcess? process;

    private AzuriteServer(string? location) => this.location = location;

    /// <summary>With the account in the path: <c>http://127.0.0.1:port/devstoreaccount1</c>.</summary>
    public Uri TableEndpoint { get; private set; } = new("http://127.0.0.1:0");

    /// <inheritdoc cref="TableEndpoint"/>
    public Uri BlobEndpoint { get; private set; } = new("http://127.0.0.1:0");

    public string ConnectionString => ConnectionStringOf(TableEndpoint, BlobEndpoint);

    public bool IsRunning => process is not null;

    /// <param name="persistent">Keeps data on disk, so that it survives a stop; else all is in memory and lost with it.</param>
    public static async Task<AzuriteServer> StartNewAsync(bool persistent = false)
    {
        var server = new AzuriteServer(persistent ? Directory.CreateTempSubdirectory("azurite-").FullName : null);
        await server.StartAsync();
        return server;
    }

    /// <summary>A connection string with other endpoints, such as those of a <see cref="FaultProxy"/>.</summary>
    public static string ConnectionStringOf(Uri tableEndpoint, Uri blobEndpoint) =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};TableEndpoint={tableEndpoint};BlobEndpoint={blobEndpoint};";

    /// <summary>Starts the stopped server, on the ports it had.</summary>
    public async Task StartAsync()
    {
        if (process is not null)
            throw new InvalidOperationException("Azurite is running.");

        // Where it has yet to be installed, that may take longer than any start.
        var script = await NodeTools.PathOfAsync(Path.Combine("azurite", "dist", "src", "azurite.js"));
        using var timeout = new CancellationTokenSource(StartTimeout);
        process = await AzuriteProcess.StartAsync(script, TableEndpoint.Port, BlobEndpoint.Port, location, timeout.Token);
        TableEndpoint = new($"{process.TableAddress}/{AccountName}");
        BlobEndpoint = new($"{process.BlobAddress}/{AccountName}");
    }

    /// <summary>Stops in order: open requests end, a persistent server saves.</summary>
    public async Task StopAsync()
    {
        if (process is null)
            return;
        using var timeout = new CancellationTokenSource(StopTimeout);
        await process.StopAsync(timeout.Token);
        Forget();
    }

    /// <summary>Ends the process at once, as a crash would: what was not saved is lost.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        await process.KillAsync();
        Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (location is not null)
            Directory.Delete(location, recursive: true);
    }

    private void Forget()
    {
        process?.Dispose();
        process = null;
    }
}
