using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The sample city, loaded into an Azurite and served from it, and the one in an embedded storage.</summary>
public sealed class AzuriteSampleFixture : IAsyncLifetime
{
    private readonly string data = AppProcess.NewDataFolder();
    private AzuriteServer? server;

    public string EmbeddedData { get; private set; } = "";

    public string ConnectionString => server!.ConnectionString;

    public AppProcess App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        server = await AzuriteServer.StartNewAsync();
        var settings = AzuriteCity.SettingsFor(server.ConnectionString);
        await AppProcess.RunAsync(SampleCityFixture.Loader, data, settings);
        EmbeddedData = await SampleCityFixture.NewDataFolderAsync();
        App = await AppProcess.StartAsync(data, settings);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await server!.DisposeAsync();
        Directory.Delete(data, recursive: true);
        Directory.Delete(EmbeddedData, recursive: true);
    }
}
