namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>The body of <c>POST /admin/functions/{name}</c>. A timer makes no use of the input.</summary>
internal sealed record AdminInvocation(string? Input);
