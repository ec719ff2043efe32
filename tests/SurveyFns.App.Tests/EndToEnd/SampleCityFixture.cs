namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The sample city, loaded into an empty data folder and served. It is loaded once; each fixture serves a copy.</summary>
public sealed class SampleCityFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<(string Data, string Output)>> Loaded = new(LoadAsync);

    public AppProcess App { get; private set; } = null!;

    /// <summary>What loading printed.</summary>
    public string Loading { get; private set; } = "";

    public static string Loader => AppProcess.Binary("functions/SelfHost/SampleCity", "SurveyFns.SampleCity");

    public async Task InitializeAsync()
    {
        Loading = (await Loaded.Value).Output;
        App = await AppProcess.StartAsync(await NewDataFolderAsync());
    }

    /// <summary>A new data folder with the sample city in an embedded storage.</summary>
    public static async Task<string> NewDataFolderAsync() => CopyOf((await Loaded.Value).Data);

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
    }

    private static async Task<(string Data, string Output)> LoadAsync()
    {
        var data = AppProcess.NewDataFolder();
        var output = await AppProcess.RunAsync(Loader, data);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(data, recursive: true);
        return (data, output);
    }

    private static string CopyOf(string folder)
    {
        var copy = AppProcess.NewDataFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
