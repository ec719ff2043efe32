namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>The answer of <c>GET /admin/host/status</c>: a part of what the real host tells. Uptime is in milliseconds.</summary>
internal sealed record HostStatus(string State, string Version, long ProcessUptime, int Functions);
