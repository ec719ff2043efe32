using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>The first route that matches wins, in the order of the functions' names, whatever comes after.</summary>
internal sealed class RouteTable(IReadOnlyList<FunctionRoute> routes)
{
    /// <summary>Sets for this many times 64 routes are on the stack.</summary>
    private const int StackWords = 8;

    private readonly FunctionRoute[] _routes = [.. routes];
    private readonly RouteIndex _index = new([.. routes.Select(route => route.Template)]);

    /// <summary>
    /// Puts the route's values and endpoint on the request. No match, or only by another method, is <see langword="null"/>.
    /// </summary>
    public FunctionRoute? Match(HttpContext http)
    {
        var request = http.Request;
        var candidates = _index.Words <= StackWords ? (stackalloc ulong[StackWords])[.._index.Words] : new ulong[_index.Words];
        if (candidates.IsEmpty) return null;
        _index.Find(request.Path.Value, candidates);

        var values = new RouteValueDictionary();
        while (RouteIndex.TakeFirst(candidates) is >= 0 and var candidate)
        {
            var route = _routes[candidate];
            if (!route.Allows(request.Method)) continue;
            if (values.Count > 0) values.Clear();
            if (!route.Matches(request.Path, values, http)) continue;
            request.RouteValues = values;
            http.SetEndpoint(route.Endpoint);
            return route;
        }
        return null;
    }
}
