namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The sample city, loaded into an empty data folder and served.</summary>
public sealed class SampleCityFixture : IAsyncLifetime
{
    public AppProcess App { get; private set; } = null!;

    /// <summary>What loading printed.</summary>
    public string Loading { get; private set; } = "";

    public static string Loader => AppProcess.Binary("functions/SelfHost/SampleCity", "SurveyFns.SampleCity");

    public async Task InitializeAsync()
    {
        var data = AppProcess.NewDataFolder();
        Loading = await AppProcess.RunAsync(Loader, data);
        App = await AppProcess.StartAsync(data);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
    }
}
