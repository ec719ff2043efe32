using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker.SelfHost.Binding;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>Turns a method into a function, or says why it is none.</summary>
internal sealed class FunctionReader(string routePrefix, List<string> problems)
{
    public FunctionModel? Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var subject = $"Function '{name}' ({FunctionModel.EntryPointOf(method)})";
        var before = problems.Count;
        CheckMethod(name, method, subject);

        var (parameter, http, timer) = TriggerOf(method, subject);
        if (parameter is null) return null;
        var template = http is null ? null : RouteRules.Check(name, http, routePrefix, subject, problems);
        var sources = ParameterSources.Of(method, parameter, template, subject, problems);
        var returns = ReturnAdapter.For(method, isHttp: http is not null);
        if (returns is null) problems.Add($"{subject} returns {method.ReturnType.Name}: {ReturnAdapter.Allowed(http is not null)}.");

        return problems.Count > before ? null : new FunctionModel
        {
            Name = name,
            Method = method,
            Invoker = new FunctionInvoker(method, sources, returns!),
            TriggerParameter = parameter,
            Http = http,
            Timer = timer,
        };
    }

    private void CheckMethod(string name, MethodInfo method, string subject)
    {
        if (!HostNames.IsFunctionName(name))
            problems.Add($"{subject}: a name is a letter, then up to 127 letters, digits, '_' or '-', and not 'host'.");
        if (!method.IsPublic)
            problems.Add($"{subject} is not public: the host would not find it.");
        if (method.ContainsGenericParameters || (method.DeclaringType!.IsAbstract && !method.IsStatic))
            problems.Add($"{subject} is generic or abstract: it cannot be invoked.");
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            problems.Add($"{subject} is async void: nobody could wait for it. Return Task.");
    }

    private (ParameterInfo? Parameter, HttpTriggerAttribute? Http, TimerTriggerAttribute? Timer) TriggerOf(
        MethodInfo method, string subject)
    {
        (ParameterInfo? Parameter, HttpTriggerAttribute? Http, TimerTriggerAttribute? Timer) found = default;
        foreach (var parameter in method.GetParameters())
        {
            var http = parameter.GetCustomAttribute<HttpTriggerAttribute>();
            var timer = parameter.GetCustomAttribute<TimerTriggerAttribute>();
            if (http is null && timer is null) continue;
            if (found.Parameter is not null || (http is not null && timer is not null))
            {
                problems.Add($"{subject} has more than one trigger.");
                return default;
            }
            if (!HostNames.IsBindingName(parameter.Name!))
                problems.Add($"{subject}: the trigger's parameter '{parameter.Name}' may have letters and digits only.");
            found = (parameter, http, timer);
        }
        if (found.Parameter is null) problems.Add($"{subject} has no parameter with [HttpTrigger] or [TimerTrigger].");
        return found;
    }
}
