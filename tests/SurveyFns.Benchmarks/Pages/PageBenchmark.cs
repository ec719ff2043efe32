using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using SurveyFns.Benchmarks.Submissions;

namespace SurveyFns.Benchmarks.Pages;

/// <summary>Time of the pages a firm meets, one request after the other, in turn with those of <see cref="BarePages"/>.</summary>
public static partial class PageBenchmark
{
    private const int Warmup = 300;
    private const int Requests = 1_000;
    private const string Round = "/survey/bio-startup/2026";
    private static readonly string[] Paths = ["/", $"{Round}/start", $"{Round}/overview", $"{Round}/section/finance", $"{Round}/check", $"{Round}/preview"];

    public static async Task RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("surveyfns-bench-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(data, "pages")).FullName;
        await using var app = await ChildProcess.StartAsync(ChildProcess.App, data);
        using var firm = await SignInAsync(app);
        foreach (var (number, path) in Paths.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture)), await firm.GetStringAsync(path));
        }

        await using var bare = await ChildProcess.StartAsync(ChildProcess.Self, data, "pages", folder);
        using var yardstick = new HttpClient { BaseAddress = bare.Address };
        Console.WriteLine($"# pages: one client, median of {Requests}");
        foreach (var (number, path) in Paths.Index())
        {
            var (own, least, bytes) = await MeasureAsync(firm, path, yardstick, $"/{number}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {path}
                  SurveyFns (storage, review, page)   {own,5:F2} ms   {bytes / 1024.0,5:F1} KiB
                  bare Razor, the same HTML           {least,5:F2} ms   ratio {own / least:F1}
                """));
        }
    }

    private static async Task<HttpClient> SignInAsync(ChildProcess app)
    {
        var (code, body) = (await BenchmarkRound.PrepareAsync(app, 1))[0];
        var firm = new HttpClient { BaseAddress = app.Address };
        using var draft = new HttpRequestMessage(HttpMethod.Put, "/api/v1/surveys/bio-startup/rounds/2026/draft") { Content = new ByteArrayContent(body) };
        draft.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        draft.Headers.Authorization = new AuthenticationHeaderValue("Bearer", code);
        (await firm.SendAsync(draft)).EnsureSuccessStatusCode();
        var token = Token().Match(await firm.GetStringAsync($"{Round}/start")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_token", token), KeyValuePair.Create("code", code)]);
        (await firm.PostAsync($"{Round}/start", form)).EnsureSuccessStatusCode();
        return firm;
    }

    private static async Task<(double Own, double Least, int Bytes)> MeasureAsync(HttpClient firm, string path, HttpClient yardstick, string page)
    {
        var (own, least, bytes) = (new double[Requests], new double[Requests], 0);
        for (var request = -Warmup; request < Requests; request++)
        {
            var (first, second) = (await TimeAsync(firm, path), await TimeAsync(yardstick, page));
            bytes = first.Bytes;
            if (request >= 0)
            {
                (own[request], least[request]) = (first.Milliseconds, second.Milliseconds);
            }
        }

        return (own.Order().ElementAt(Requests / 2), least.Order().ElementAt(Requests / 2), bytes);
    }

    private static async Task<(double Milliseconds, int Bytes)> TimeAsync(HttpClient client, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path);
        var content = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, content.Length);
    }

    [GeneratedRegex("name=\"_token\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
