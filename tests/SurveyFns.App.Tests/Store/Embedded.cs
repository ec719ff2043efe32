using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Sqlite;

namespace SurveyFns.App.Tests.Store;

/// <summary>Embedded tables of one test, in a folder of their own.</summary>
internal sealed class Embedded
{
    private readonly TemporaryFolder folder = new();
    private SqliteTables? tables;

    public Task<ITables> OpenAsync() => Task.FromResult<ITables>(tables ??= new SqliteTables(folder.Path));

    public async Task CloseAsync()
    {
        if (tables is not null)
        {
            await tables.DisposeAsync();
        }

        folder.Delete();
    }
}
