using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>The route of one function, matched as the real host's router does: template first, then constraints.</summary>
internal sealed class FunctionRoute
{
    private static readonly DefaultInlineConstraintResolver ConstraintResolver =
        new(Options.Create(AllConstraints()), new NoServices());

    private readonly TemplateMatcher _matcher;
    private readonly KeyValuePair<string, IRouteConstraint>[] _constraints;

    public FunctionRoute(FunctionModel function, string routePrefix)
    {
        Function = function;
        Entry = EntryOf(function);
        Template = TemplateParser.Parse(WithPrefix(routePrefix, Entry.Route));
        _matcher = new TemplateMatcher(Template, DefaultsOf(Template));
        Constraints = ConstraintsOf(Template);
        _constraints = [.. Constraints];
        Endpoint = new RouteEndpoint(
            static _ => Task.CompletedTask,
            RoutePatternFactory.Parse(Template.TemplateText!),
            order: 0,
            new EndpointMetadataCollection(new HttpMethodMetadata(Entry.Methods)),
            function.Name);
    }

    public FunctionModel Function { get; }

    public HttpFunctionEntry Entry { get; }

    public RouteTemplate Template { get; }

    public IDictionary<string, IRouteConstraint> Constraints { get; }

    /// <summary>Never executed: it names the route to traces and metrics, as the worker's own endpoint does.</summary>
    public Endpoint Endpoint { get; }

    public static string WithPrefix(string routePrefix, string route) =>
        routePrefix.Length == 0 ? route : $"{routePrefix}/{route}";

    /// <exception cref="InvalidOperationException">A constraint does not exist or does not take its argument.</exception>
    public static IDictionary<string, IRouteConstraint> ConstraintsOf(RouteTemplate template)
    {
        var builder = new RouteConstraintBuilder(ConstraintResolver, template.TemplateText!);
        foreach (var parameter in template.Parameters)
        {
            if (parameter.IsOptional) builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints)
                builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }
        return builder.Build();
    }

    public bool Allows(string method)
    {
        if (Entry.Methods.Count == 0) return true;
        foreach (var allowed in Entry.Methods)
        {
            if (HttpMethods.Equals(allowed, method)) return true;
        }
        return false;
    }

    public bool SharesMethodWith(FunctionRoute other) =>
        Entry.Methods.Count == 0 || other.Entry.Methods.Count == 0 || Entry.Methods.Any(other.Allows);

    /// <summary>Fills in the values of the route; they are of no use when the answer is no.</summary>
    public bool Matches(PathString path, RouteValueDictionary values, HttpContext? http = null)
    {
        if (!_matcher.TryMatch(path, values)) return false;
        foreach (var (name, constraint) in _constraints)
        {
            if (!constraint.Match(http, route: null, name, values, RouteDirection.IncomingRequest)) return false;
        }
        return true;
    }

    /// <summary>All that the framework has: without services of its own it leaves <c>regex</c> out.</summary>
    private static RouteOptions AllConstraints()
    {
        var options = new RouteOptions();
        options.SetParameterPolicy<RegexInlineRouteConstraint>("regex");
        return options;
    }

    private static HttpFunctionEntry EntryOf(FunctionModel function) => new(
        function.Name,
        function.EntryPoint,
        function.Http!.Route ?? function.Name,
        [.. (function.Http.Methods ?? []).Select(Canonical).Distinct().Order(StringComparer.Ordinal)],
        function.Http.AuthLevel);

    /// <summary>The framework's own constraints need none.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private static string Canonical(string method) => HttpMethods.GetCanonicalizedValue(method.ToUpperInvariant());

    private static RouteValueDictionary DefaultsOf(RouteTemplate template)
    {
        var defaults = new RouteValueDictionary();
        foreach (var parameter in template.Parameters)
        {
            if (parameter.DefaultValue is not null) defaults.Add(parameter.Name!, parameter.DefaultValue);
        }
        return defaults;
    }
}
