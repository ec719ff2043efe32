using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>
/// What a route must not be. The real host has two routers, one in the host and one in the worker: what only one of them
/// understands is refused here, at start-up.
/// </summary>
internal static class RouteRules
{
    private static readonly string[] Reserved = ["admin", "runtime", ".auth"];

    /// <returns>The parsed template with its prefix, or <see langword="null"/> when there is a problem.</returns>
    public static RouteTemplate? Check(
        string function, HttpTriggerAttribute trigger, string routePrefix, string subject, List<string> problems)
    {
        var before = problems.Count;
        CheckLevel(trigger, subject, problems);
        if (trigger.Methods?.Any(string.IsNullOrWhiteSpace) == true) problems.Add($"{subject} has a blank method.");

        var route = trigger.Route ?? function;
        if (string.IsNullOrWhiteSpace(route) || route.StartsWith('/'))
        {
            problems.Add($"{subject} has the route '{route}': the host and the worker disagree about routes that are empty or begin "
                + "with '/'. For the root use '{ignored:maxlength(0)?}' or '{*path}'.");
        }
        if (ReservedStart(route) is { } reserved)
            problems.Add($"{subject} has the route '{route}': what begins with '{reserved}' belongs to the host.");
        if (problems.Count > before) return null;

        try
        {
            var template = TemplateParser.Parse(FunctionRoute.WithPrefix(routePrefix, route));
            _ = FunctionRoute.ConstraintsOf(template);
            return template;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or RouteCreationException)
        {
            problems.Add($"{subject} has the route '{route}': {exception.Message}");
            return null;
        }
    }

    /// <returns>The host's own word that the text begins with, or <see langword="null"/>.</returns>
    public static string? ReservedStart(string route) =>
        Reserved.FirstOrDefault(word => route.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static void CheckLevel(HttpTriggerAttribute trigger, string subject, List<string> problems)
    {
        if (!trigger.StatesAuthLevel)
            problems.Add($"{subject} states methods but no AuthorizationLevel: the host and the attribute have different defaults.");
        else if (trigger.AuthLevel is not (AuthorizationLevel.Anonymous or AuthorizationLevel.Function or AuthorizationLevel.Admin))
            problems.Add($"{subject} asks for AuthorizationLevel.{trigger.AuthLevel}: only Anonymous, Function and Admin are supported.");
    }
}
