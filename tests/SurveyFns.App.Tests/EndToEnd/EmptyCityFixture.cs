namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The application on an empty data folder, publishing every few seconds.</summary>
public sealed class EmptyCityFixture : IAsyncLifetime
{
    public AppProcess App { get; private set; } = null!;

    public async Task InitializeAsync() =>
        App = await AppProcess.StartAsync(AppProcess.NewDataFolder(), ("Schedules__Publish", "*/2 * * * * *"));

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
    }
}
