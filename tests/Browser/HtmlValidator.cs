using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SurveyFns.Azurite;

namespace SurveyFns.Browser.Tests;

/// <summary>The Nu Html Checker (vnu) as a service on a free port of this machine.</summary>
public sealed class HtmlValidator : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private HtmlValidator(Process process, HttpClient client) => (this.process, this.client) = (process, client);

    public static async Task<HtmlValidator> StartAsync()
    {
        var jar = await NodeTools.PathOfAsync("vnu-jar/build/dist/vnu.jar");
        var port = FreePort();
        var start = new ProcessStartInfo(
            "java",
            ["-Xmx256m", "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", jar, "nu.validator.servlet.Main", port.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Java could not be started.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("SurveyFns-tests/1.0"); // without one it refuses
        await WaitAsync(process, client);
        return new HtmlValidator(process, client);
    }

    /// <returns>Errors and warnings, one per line; empty where there are none.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(string html)
    {
        using var content = new StringContent(html, Encoding.UTF8, new MediaTypeHeaderValue("text/html", "utf-8"));
        using var answer = await client.PostAsync(new Uri("?out=json", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _))
            .Select(message => $"{message.GetProperty("message").GetString()} [{(message.TryGetProperty("extract", out var extract) ? extract.GetString() : "")}]")];
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task WaitAsync(Process process, HttpClient client)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new InvalidOperationException("The HTML checker did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
