namespace Microsoft.Azure.Functions.Worker.SelfHost.Keys;

/// <summary>The content of <c>host/keys.json</c>.</summary>
internal sealed record StoredKeys(string? MasterKey, string? FunctionKey);
