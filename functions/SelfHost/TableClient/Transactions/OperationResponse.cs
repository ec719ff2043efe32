using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Transactions;

/// <summary>The answer to one operation of a transaction.</summary>
internal sealed class OperationResponse : Response
{
    private readonly IReadOnlyList<HttpHeader> headers;

    public OperationResponse(int status, string? reason, IReadOnlyList<HttpHeader> headers, ReadOnlyMemory<byte> body, string clientRequestId)
    {
        Status = status;
        ReasonPhrase = reason ?? "";
        ClientRequestId = clientRequestId;
        ContentStream = new MemoryStream(body.ToArray(), 0, body.Length, writable: false, publiclyVisible: true);
        this.headers = headers;
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => Values(name).Any();

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = Values(name).FirstOrDefault();
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = Values(name).ToArray();
        return values.Any();
    }

    private IEnumerable<string> Values(string name) =>
        headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
