namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>What host.json says, as far as it matters here. <see langword="null"/> is unbounded.</summary>
internal sealed record HostJson(
    string RoutePrefix,
    TimeSpan? FunctionTimeout,
    int? MaxConcurrentRequests,
    int? MaxOutstandingRequests,
    IReadOnlyDictionary<string, string> CustomHeaders,
    TimeSpan? HstsMaxAge,
    IReadOnlyDictionary<string, string> LogLevels);
