namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>Finds pairs of routes that match one path.</summary>
internal static class RouteOverlaps
{
    public static IReadOnlyList<RouteOverlap> In(IReadOnlyList<FunctionRoute> routes)
    {
        var overlaps = new List<RouteOverlap>();
        for (var first = 0; first < routes.Count; first++)
        {
            for (var second = first + 1; second < routes.Count; second++)
            {
                if (!routes[first].SharesMethodWith(routes[second])) continue;
                if (new RoutePair(routes[first], routes[second]).CommonPath() is { } path)
                    overlaps.Add(new RouteOverlap(routes[first].Entry, routes[second].Entry, path));
            }
        }
        return overlaps;
    }
}
