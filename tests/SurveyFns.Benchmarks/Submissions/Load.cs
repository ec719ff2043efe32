using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SurveyFns.Benchmarks.Submissions;

/// <summary>What a number of clients, each sending its next request when the last is answered, saw of a server.</summary>
/// <param name="PerSecond">Requests answered with 201 per second.</param>
public sealed record Load(double PerSecond, double P50Milliseconds, double P99Milliseconds)
{
    /// <exception cref="InvalidOperationException">A request was not answered with 201.</exception>
    public static async Task<Load> MeasureAsync(Uri address, string path, IReadOnlyList<(string Code, byte[] Body)> requests, int clients)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = address };
        var latencies = new double[requests.Count];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (var index = Interlocked.Increment(ref next); index < requests.Count; index = Interlocked.Increment(ref next))
            {
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(client, path, requests[index]);
                latencies[index] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(latencies);
        return new Load(requests.Count / seconds, latencies[requests.Count / 2], latencies[requests.Count * 99 / 100]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond,7:F0}/s   p50 {P50Milliseconds,6:F1} ms   p99 {P99Milliseconds,6:F1} ms");

    private static async Task SendAsync(HttpClient client, string path, (string Code, byte[] Body) submission)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new ByteArrayContent(submission.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", submission.Code);
        using var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode != 201)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
