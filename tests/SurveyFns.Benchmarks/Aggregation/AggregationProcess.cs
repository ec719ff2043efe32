using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Benchmarks.Aggregation;

/// <summary>One measurement in a process of its own: <c>fill:N</c>, <c>raw</c>, <c>full</c>, <c>unchanged</c>, <c>one</c>.</summary>
public static class AggregationProcess
{
    private const int Repeats = 3;
    private static readonly DateOnly ReferenceDate = new(2026, 12, 31);

    public static async Task<int> RunAsync(string data, string mode)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:DataPath", data)]).Build();
        await using var provider = new ServiceCollection().AddLogging().AddSurveyFns(configuration).BuildServiceProvider();
        var definition = provider.GetRequiredService<SurveyCatalog>()
            .Find(new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2026")))! with { Shards = 16 };
        var seconds = mode switch
        {
            "raw" => Best(() => ScanBare(data, definition)),
            "full" => await BestAsync(provider, definition, forget: true),
            "unchanged" => await BestAsync(provider, definition, forget: false),
            "one" => await ChangedAsync(provider, definition),
            _ => await FillAsync(provider, definition, int.Parse(mode.AsSpan("fill:".Length), CultureInfo.InvariantCulture)),
        };
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"result {seconds:F6} {process.PeakWorkingSet64 / 1e6:F1}"));
        return 0;
    }

    private static double Best(Action run) => Enumerable.Range(0, Repeats).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    private static async Task<double> BestAsync(ServiceProvider provider, SurveyDefinition definition, bool forget)
    {
        var partials = provider.GetRequiredService<IPartialCubeStore>();
        var aggregator = new Aggregator(
            provider.GetRequiredService<IResponseStore>(), forget ? new ForgetfulPartials(partials) : partials, provider.GetRequiredService<IRegister>());
        var best = double.MaxValue;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            best = Math.Min(best, await TimeAsync(() => aggregator.AggregateAsync(definition, ReferenceDate, CancellationToken.None)));
        }

        return best;
    }

    private static async Task<double> ChangedAsync(ServiceProvider provider, SurveyDefinition definition)
    {
        var aggregator = provider.GetRequiredService<Aggregator>();
        await aggregator.AggregateAsync(definition, ReferenceDate, CancellationToken.None);
        var partition = ResponseKeys.Partition(definition, FirmId.Parse("S0000001"));
        await SyntheticResponses.TouchAsync(provider.GetRequiredService<ITables>(), definition, partition);
        return await TimeAsync(() => aggregator.AggregateAsync(definition, ReferenceDate, CancellationToken.None));
    }

    private static Task<double> FillAsync(ServiceProvider provider, SurveyDefinition definition, int responses) =>
        TimeAsync(() => SyntheticResponses.FillAsync(provider.GetRequiredService<ITables>(), definition, responses));

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void ScanBare(string data, SurveyDefinition definition)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "tables.db")};Mode=ReadOnly");
        connection.Open();
        var stored = ColumnsOf(connection, $"{ResponseKeys.Table(definition.Survey)}_current");
        string[] columns = [.. new ResponseClassifier(definition).Columns.Where(stored.Contains)];
        var (rows, sum) = (0L, 0L);
        for (var shard = 0; shard < definition.Shards; shard++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(',', columns.Select(column => $"\"{column}\""))} "
                + $"FROM \"{ResponseKeys.Table(definition.Survey)}_current\" WHERE \"$partition\"=$partition ORDER BY \"$row\"";
            command.Parameters.AddWithValue("$partition", ResponseKeys.Partition(definition, shard));
            using var reader = command.ExecuteReader();
            for (; reader.Read(); rows++)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    sum += Read(reader, column);
                }
            }
        }

        if (rows == 0 || sum == 0)
        {
            throw new InvalidOperationException("There was nothing to scan.");
        }
    }

    /// <summary>Those in which a value has been stored: there is no column before.</summary>
    private static HashSet<string> ColumnsOf(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static long Read(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? 0 : reader.GetFieldType(column) == typeof(long) ? reader.GetInt64(column) : reader.GetString(column).Length;
}
