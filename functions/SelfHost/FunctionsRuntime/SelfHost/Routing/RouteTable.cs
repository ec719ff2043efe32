using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>The first route that matches wins, in the order of the functions' names, whatever comes after.</summary>
internal sealed class RouteTable(IReadOnlyList<FunctionRoute> routes)
{
    private readonly FunctionRoute[] _routes = [.. routes];

    /// <summary>Puts the route's values and endpoint on the request. No match, or only by another method, is <see langword="null"/>.</summary>
    public FunctionRoute? Match(HttpContext http)
    {
        var request = http.Request;
        var values = new RouteValueDictionary();
        foreach (var route in _routes)
        {
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
