using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using SurveyFns.WorkerHost.Functions;

namespace SurveyFns.WorkerHost.Http;

/// <summary>The route of an HTTP function, matched as the host does: template, constraints, methods; no precedence.</summary>
public sealed class HttpRoute
{
    private readonly TemplateMatcher matcher;
    private readonly IReadOnlyList<(string Key, IRouteConstraint Constraint)> constraints;
    private readonly HashSet<string> methods;

    public HttpRoute(LoadedFunction function, IInlineConstraintResolver resolver)
    {
        Function = function;
        var template = TemplateParser.Parse(function.Text("route"));
        matcher = new TemplateMatcher(template, []);
        constraints =
        [
            .. template.Parameters.SelectMany(parameter => parameter.InlineConstraints.Select(inline =>
            {
                var constraint = resolver.ResolveConstraint(inline.Constraint)!;
                return (parameter.Name!, parameter.IsOptional ? new Microsoft.AspNetCore.Routing.Constraints.OptionalRouteConstraint(constraint) : constraint);
            })),
        ];
        methods = function.Trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public LoadedFunction Function { get; }

    /// <returns>The values of the route's parameters; null where the request is not for this function.</returns>
    public RouteValueDictionary? Match(HttpContext http)
    {
        var values = new RouteValueDictionary();
        return methods.Contains(http.Request.Method)
            && matcher.TryMatch(http.Request.Path, values)
            && constraints.All(constraint => constraint.Constraint.Match(http, null, constraint.Key, values, RouteDirection.IncomingRequest))
                ? values
                : null;
    }
}
