using System.Globalization;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>The application with an open round of 2026 and firms that have sent nothing.</summary>
public sealed class OpenRoundFixture : IAsyncLifetime
{
    public const string Round = "/survey/bio-startup/2026";
    private Dictionary<string, string> codes = [];
    private int firms;

    public AppProcess App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await AppProcess.StartAsync(AppProcess.NewDataFolder());
        var staff = new Clerk(App);
        await staff.ImportAsync(20);
        var now = TimeProvider.System.GetUtcNow();
        using var saved = await staff.SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1));
        codes = await staff.IssueCodesAsync("2026");
    }

    /// <summary>The access code of another firm at each call.</summary>
    public string NextCode() => codes[string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref firms):D3}")];

    public Firm FirmOf(string code) => new(App, code, "2026");

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
    }
}
