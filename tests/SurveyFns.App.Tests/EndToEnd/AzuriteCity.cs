using System.Globalization;
using System.Net;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>
/// The application on an empty Azurite that survives being stopped, reached through proxies that count requests and spoil them. Publishes
/// only when told.
/// </summary>
public sealed class AzuriteCity : IAsyncLifetime
{
    public AzuriteServer Server { get; private set; } = null!;

    public FaultProxy Tables { get; private set; } = null!;

    public FaultProxy Blobs { get; private set; } = null!;

    public AppProcess App { get; private set; } = null!;

    public Clerk Staff => new(App);

    public static (string Name, string Value)[] SettingsFor(string connectionString) =>
    [
        ("Storage__Kind", "Azure"),
        ("Storage__ConnectionString", connectionString),
        ("Storage__RetryDelay", "00:00:00.010"),
        ("Storage__AttemptTimeout", "00:00:05"),
        ("Schedules__Publish", "0 0 0 1 1 *"),
    ];

    public static object Answers(int employees) =>
        new { firm_name = "架空１株式会社", operating_status = "active", municipality = "402036", employees_total = employees };

    public async Task InitializeAsync()
    {
        Server = await AzuriteServer.StartNewAsync(persistent: true);
        Tables = await FaultProxy.StartNewAsync(Server.TableEndpoint);
        Blobs = await FaultProxy.StartNewAsync(Server.BlobEndpoint);
        App = await AppProcess.StartAsync(
            AppProcess.NewDataFolder(), SettingsFor(AzuriteServer.ConnectionStringOf(Tables.Endpoint, Blobs.Endpoint)));
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
        await Tables.DisposeAsync();
        await Blobs.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Opens a round to some firms; each test that shares the city has a round of its own.</summary>
    /// <returns>The firms, the first of them first.</returns>
    public async Task<IReadOnlyList<Firm>> OpenRoundAsync(int year, int firms)
    {
        var round = year.ToString(CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        await Staff.ImportAsync(firms);
        using var saved = await Staff.SaveRoundAsync(round, now.AddDays(-1), now.AddDays(1));
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var codes = await Staff.IssueCodesAsync(round);
        return [.. codes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new Firm(App, code.Value, round)).Take(firms)];
    }

    public async Task CloseRoundAsync(int year)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var saved = await Staff.SaveRoundAsync(year.ToString(CultureInfo.InvariantCulture), now.AddDays(-1), now.AddSeconds(-1));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    /// <summary>Forgets the requests so far, and the faults that nothing met.</summary>
    public void Reset()
    {
        Tables.Reset();
        Blobs.Reset();
    }
}
