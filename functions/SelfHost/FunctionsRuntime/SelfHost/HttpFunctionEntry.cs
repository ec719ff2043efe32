namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>The route is without the prefix of host.json; the methods are in capitals and sorted, none meaning every method.</summary>
public sealed record HttpFunctionEntry(
    string Name,
    string EntryPoint,
    string Route,
    IReadOnlyList<string> Methods,
    AuthorizationLevel AuthLevel) : FunctionEntry(Name, EntryPoint);
