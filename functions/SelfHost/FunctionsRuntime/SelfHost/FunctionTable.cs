using System.Reflection;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>The functions of an app, without starting it: for tests that pin names, routes and levels.</summary>
public sealed class FunctionTable
{
    private readonly FunctionCatalog _catalog;

    private FunctionTable(FunctionCatalog catalog)
    {
        _catalog = catalog;
        Http = [.. catalog.Http.Select(route => route.Entry)];
        Timers = [.. catalog.Timers.Select(timer => timer.TimerEntry)];
    }

    /// <summary>In the order in which they are matched.</summary>
    public IReadOnlyList<HttpFunctionEntry> Http { get; }

    public IReadOnlyList<TimerFunctionEntry> Timers { get; }

    /// <exception cref="FunctionStartupException">A function could not start: the message says which and why.</exception>
    public static FunctionTable Of(params IReadOnlyList<Assembly> assemblies) =>
        new(FunctionCatalog.Of(assemblies.SelectMany(FunctionScanner.MethodsOf), routePrefix: ""));

    /// <summary>
    /// Every pair of functions that can match one path with one method. Errs on the side of reporting: parameters whose
    /// constraints exclude each other in a way that no sample value shows are reported too.
    /// </summary>
    public IReadOnlyList<RouteOverlap> FindOverlaps() => RouteOverlaps.In(_catalog.Http);
}
