namespace SurveyFns.Azurite;

/// <summary>A request that came through a <see cref="FaultProxy"/>.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query as sent, still encoded.</param>
/// <param name="Fault">The fault it met, or null.</param>
public sealed record ProxiedRequest(string Method, string Target, Fault? Fault);
