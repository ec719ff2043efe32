using System.Reflection;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>A function that can be invoked.</summary>
internal sealed class FunctionModel
{
    private FunctionDefinition? _definition;

    public required string Name { get; init; }

    public required MethodInfo Method { get; init; }

    public required FunctionInvoker Invoker { get; init; }

    /// <summary>The parameter with the trigger attribute.</summary>
    public required ParameterInfo TriggerParameter { get; init; }

    public HttpTriggerAttribute? Http { get; init; }

    public TimerTriggerAttribute? Timer { get; init; }

    public string EntryPoint => EntryPointOf(Method);

    public FunctionDefinition Definition => _definition ??= new ReflectedFunctionDefinition(this);

    public TimerFunctionEntry TimerEntry =>
        new(Name, EntryPoint, Timer!.Schedule, Timer.RunOnStartup, Timer.UseMonitor);

    public static string EntryPointOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
