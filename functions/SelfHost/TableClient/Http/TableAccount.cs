using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Accounts;

namespace Azure.Data.Tables.Http;

/// <summary>One account's table endpoint with the pipeline that signs, sends and retries.</summary>
internal sealed class TableAccount
{
    // The audience of every storage account in every cloud.
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly string version;

    private TableAccount(Uri endpoint, string name, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        Endpoint = endpoint;
        Name = name;
        version = options.VersionText;
        var pipelineOptions = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Instance };
        pipelineOptions.PerRetryPolicies.Add(authentication);
        pipeline = HttpPipelineBuilder.Build(pipelineOptions);
    }

    public Uri Endpoint { get; }

    public string Name { get; }

    public static TableAccount Create(string connectionString, TableClientOptions? options)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        return Create(parsed.Endpoint, parsed.Credential, options);
    }

    public static TableAccount Create(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new();
        return new(endpoint, credential.AccountName, new SharedKeyLitePolicy(credential, options.Clock), options);
    }

    public static TableAccount Create(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, AccountName.Of(endpoint), new BearerTokenAuthenticationPolicy(credential, Scope), options ?? new());
    }

    /// <summary>A message for a path below the endpoint, already percent-encoded.</summary>
    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath("/" + path, escape: false);
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add(HttpHeader.Names.Accept, TableHeaders.MinimalMetadata);
        return message;
    }

    /// <summary>Sends with retries; the expected statuses of the 400s are answers here, not failures.</summary>
    /// <exception cref="RequestFailedException">Any other failure, after the retries.</exception>
    public async Task<Response> SendAsync(HttpMessage message, ReadOnlyMemory<ushort> expected, CancellationToken cancellationToken)
    {
        if (!expected.IsEmpty)
            message.ResponseClassifier = new StatusCodeClassifier([200, 201, 202, 204, .. expected.Span]);
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    public Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken) =>
        SendAsync(message, ReadOnlyMemory<ushort>.Empty, cancellationToken);
}
