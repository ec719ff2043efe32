using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace SurveyFns.Benchmarks.Submissions;

/// <summary>
/// The yardstick: an ASP.NET endpoint that does nothing but write the body as one durable row to SQLite, either under a lock with a
/// commit each (<c>lock</c>), or with one commit for all that wait (<c>group</c>).
/// </summary>
public static class BareEndpoint
{
    public static async Task RunAsync(string commit, string data)
    {
        Directory.CreateDirectory(data);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "bare.db")}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body BLOB)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (body) VALUES ($body)";
        insert.Parameters.Add("$body", SqliteType.Blob);

        Func<byte[], Task> write = commit == "lock" ? new LockedWriter(insert).WriteAsync : new GroupWriter(connection, insert).WriteAsync;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPut("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            await write(body.ToArray());
            return Results.StatusCode(StatusCodes.Status201Created);
        });
        await app.StartAsync();
        Console.WriteLine($"address: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class LockedWriter(SqliteCommand insert)
    {
        private readonly Lock gate = new();

        public Task WriteAsync(byte[] body)
        {
            lock (gate)
            {
                insert.Parameters[0].Value = body;
                insert.ExecuteNonQuery();
            }

            return Task.CompletedTask;
        }
    }

    private sealed class GroupWriter
    {
        private readonly Channel<(byte[] Body, TaskCompletionSource Done)> waiting =
            Channel.CreateUnbounded<(byte[] Body, TaskCompletionSource Done)>(new UnboundedChannelOptions { SingleReader = true });

        public GroupWriter(SqliteConnection connection, SqliteCommand insert) =>
            new Thread(() => Run(connection, insert)) { IsBackground = true }.Start();

        public Task WriteAsync(byte[] body)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Writer.TryWrite((body, done));
            return done.Task;
        }

        private void Run(SqliteConnection connection, SqliteCommand insert)
        {
            var batch = new List<TaskCompletionSource>();
            while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                using (var transaction = connection.BeginTransaction())
                {
                    insert.Transaction = transaction;
                    while (waiting.Reader.TryRead(out var next))
                    {
                        insert.Parameters[0].Value = next.Body;
                        insert.ExecuteNonQuery();
                        batch.Add(next.Done);
                    }

                    transaction.Commit();
                }

                batch.ForEach(done => done.SetResult());
                batch.Clear();
            }
        }
    }
}
