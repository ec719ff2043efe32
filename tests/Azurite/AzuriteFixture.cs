using Xunit;

namespace SurveyFns.Azurite;

/// <summary>
/// One in-memory Azurite for the tests of a class (<c>IClassFixture</c>) or a collection (<c>ICollectionFixture</c>).
/// Tests keep apart by names of their own: <see cref="UniqueName"/>.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? server;

    public AzuriteServer Server => server ?? throw new InvalidOperationException("Azurite is not started yet.");

    public string ConnectionString => Server.ConnectionString;

    /// <summary>A name valid for a table and a container alike.</summary>
    public static string UniqueName(string prefix = "t") => $"{prefix}{Guid.NewGuid():N}";

    public async Task InitializeAsync() => server = await AzuriteServer.StartNewAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
