using System.Diagnostics;
using System.Globalization;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Sqlite;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.SubmissionStream;

namespace SurveyFns.App.Tests.Store;

/// <summary>A process that takes submissions is killed, and what it acknowledged is looked for.</summary>
public sealed class CrashTests
{
    private const int Rounds = 4;

    private static readonly SurveyDefinition Survey = StoreSurvey.OneShard;

    [Fact]
    public async Task SubmitAsync_ProcessKilledInTheMiddle_HasLostNothingThatWasAcknowledged()
    {
        var folder = new TemporaryFolder();
        var random = new Random(20261001);
        var acknowledged = new Dictionary<FirmId, Acknowledged>();
        for (var round = 0; round < Rounds; round++)
        {
            var count = await SubmitUntilKilledAsync(folder.Path, $"run{round}", lines: random.Next(50, 400), acknowledged);
            Assert.True(count > 0);
            await using var tables = new SqliteTables(folder.Path);
            await CheckAsync(tables, acknowledged);
        }

        folder.Delete();
    }

    /// <summary>Starts the program, kills it after a number of acknowledgements, and takes down all that it had printed by then.</summary>
    private static async Task<int> SubmitUntilKilledAsync(string folder, string run, int lines, Dictionary<FirmId, Acknowledged> acknowledged)
    {
        var program = Path.ChangeExtension(typeof(StoreSurvey).Assembly.Location, ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, folder, run]) { RedirectStandardOutput = true })!;
        var count = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill cut short lacks its dot.
            if (line.Split(' ') is [var firm, var revision, var staff, "."])
            {
                acknowledged[FirmId.Parse(firm)] = new Acknowledged(int.Parse(revision, CultureInfo.InvariantCulture), staff);
            }

            if (++count == lines)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        return count;
    }

    private static async Task CheckAsync(SqliteTables tables, Dictionary<FirmId, Acknowledged> acknowledged)
    {
        var store = new ResponseStore(tables, TimeProvider.System);
        var current = await RowsAsync(tables, ResponseKeys.CurrentPrefix);
        var audit = (await RowsAsync(tables, "audit|")).Select(row => (row["firm"].Text, row["revision"].Integer)).ToList();
        var revisions = await RowsAsync(tables, "revision|");

        // Nothing is torn: every revision has its entry in the log, and every firm's current answers are those of its last revision.
        Assert.Equal(revisions.Select(row => (row["firm"].Text, row["revision"].Integer)).Order(), audit.Order());
        foreach (var row in current)
        {
            var firm = FirmId.Parse(row[CurrentRow.Firm].Text!);
            var history = await store.ReadHistoryAsync(Survey, firm, default).ToListAsync();
            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(revision => revision.Revision));
            Assert.Equal(history.Count, row[CurrentRow.Revision].Integer);
            Assert.Equal(row["staff"].Integer, ((NumberAnswer)history[^1].Answers["staff"]!).Value);
        }

        Assert.Equal(current.Count, revisions.Select(row => row["firm"].Text).Distinct().Count());
        Assert.NotNull(await store.FindHeadAsync(Survey, 0, default));

        // Nothing is lost.
        foreach (var (firm, last) in acknowledged)
        {
            var stored = await store.ReadHistoryAsync(Survey, firm, default).ToListAsync();
            Assert.InRange(stored.Count, last.Revision, last.Revision + 1);
            Assert.Equal(last.Staff, ((NumberAnswer)stored[last.Revision - 1].Answers["staff"]!).Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<List<TableRow>> RowsAsync(SqliteTables tables, string prefix)
    {
        var rows = new List<TableRow>();
        await foreach (var page in tables.QueryAsync(
            ResponseKeys.Table(Survey.Survey), ResponseKeys.Partition(Survey, 0), prefix, null, default))
        {
            rows.AddRange(page);
        }

        return rows;
    }

    private sealed record Acknowledged(int Revision, string Staff);
}
