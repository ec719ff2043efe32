using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests.Fakes;

/// <summary>Answers requests from a script and keeps what was asked; an unscripted request fails the test.</summary>
internal sealed class FakeService
{
    public static readonly Uri Endpoint = new("https://kurume.table.core.windows.net");

    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    public List<SentRequest> Requests { get; } = [];

    public AdvancingClock Clock { get; } = new();

    public FakeService Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        return this;
    }

    public FakeService BreakConnection()
    {
        answers.Enqueue(() => throw new HttpRequestException("The connection was reset."));
        return this;
    }

    public TableClientOptions Options()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(new Handler(this))), Clock = Clock };
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public TableClient Table(string name = "responses") =>
        new(Endpoint, name, new TableSharedKeyCredential("kurume", Convert.ToBase64String("a key"u8)), Options());

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(await SentRequest.FromAsync(request));
        return answers.TryDequeue(out var answer)
            ? answer()
            : throw new InvalidOperationException($"Unscripted request: {request.Method} {request.RequestUri}");
    }

    private sealed class Handler(FakeService service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            service.SendAsync(request, cancellationToken);
    }
}
