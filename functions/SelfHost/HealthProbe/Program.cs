// Asks the application on this machine how it is; a container image without a shell has nothing else to ask with.
// Exit code 0: healthy. 1: not.
var port = Environment.GetEnvironmentVariable("SelfHost__Port") ?? "7071";
using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
try
{
    using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health"));
    return response.IsSuccessStatusCode ? 0 : 1;
}
catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
