using System.Reflection;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>All functions of an app, checked against each other and in the order in which the real host matches them.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<FunctionRoute> http, IReadOnlyList<FunctionModel> timers)
    {
        Http = http;
        Timers = timers;
    }

    public IReadOnlyList<FunctionRoute> Http { get; }

    public IReadOnlyList<FunctionModel> Timers { get; }

    public IEnumerable<FunctionModel> All => Http.Select(route => route.Function).Concat(Timers);

    /// <summary>The classes of which invocations get instances.</summary>
    public IEnumerable<Type> Classes => All.Select(function => function.Invoker.InstanceType).OfType<Type>().Distinct();

    /// <exception cref="FunctionStartupException">With every problem found, not the first one.</exception>
    public static FunctionCatalog Of(IEnumerable<MethodInfo> methods, string routePrefix)
    {
        var problems = new List<string>();
        var reader = new FunctionReader(routePrefix, problems);
        var functions = methods.Select(reader.Read).OfType<FunctionModel>()
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).ToList();
        CheckNames(functions, problems);

        var http = functions.Where(function => function.Http is not null)
            .Select(function => new FunctionRoute(function, routePrefix)).ToList();
        CheckRoutes(http, problems);

        return problems.Count == 0
            ? new FunctionCatalog(http, [.. functions.Where(function => function.Timer is not null)])
            : throw new FunctionStartupException(problems);
    }

    private static void CheckNames(List<FunctionModel> functions, List<string> problems)
    {
        foreach (var same in Repeated(functions, function => function.Name, StringComparer.OrdinalIgnoreCase))
            problems.Add($"The name '{same.Key}' is used by {string.Join(" and ", same.Select(function => function.EntryPoint))}.");
        // The host knows a function by type and method name alone.
        foreach (var same in Repeated(functions, function => function.EntryPoint, StringComparer.Ordinal))
            problems.Add($"{same.Key} is overloaded: functions {Quoted(same)} need methods of different names.");
    }

    private static IEnumerable<IGrouping<string, FunctionModel>> Repeated(
        List<FunctionModel> functions, Func<FunctionModel, string> key, StringComparer comparer) =>
        functions.GroupBy(key, comparer).Where(group => group.Count() > 1);

    private static void CheckRoutes(List<FunctionRoute> routes, List<string> problems)
    {
        foreach (var same in routes.GroupBy(route => route.Entry.Route.Trim('/'), StringComparer.OrdinalIgnoreCase))
        {
            var group = same.ToList();
            for (var i = 0; i < group.Count; i++)
            {
                foreach (var other in group.Skip(i + 1).Where(group[i].SharesMethodWith))
                    problems.Add($"Functions {Quoted([group[i].Function, other.Function])} have the same route '{same.Key}' and a method in common.");
            }
        }
    }

    private static string Quoted(IEnumerable<FunctionModel> functions) =>
        string.Join(" and ", functions.Select(function => $"'{function.Name}'"));
}
