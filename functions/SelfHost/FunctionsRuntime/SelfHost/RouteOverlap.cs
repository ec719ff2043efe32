namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>Two functions that can match one request: the one whose name sorts first always wins.</summary>
/// <param name="Winner">The function that gets the request.</param>
/// <param name="Loser">The function that never does.</param>
/// <param name="Path">A path that both match; <c>…</c> stands for a segment that could not be worked out.</param>
public sealed record RouteOverlap(HttpFunctionEntry Winner, HttpFunctionEntry Loser, string Path);
