using System.Reflection;
using Microsoft.Azure.Functions.Worker.SelfHost.Binding;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>Binds the parameters, makes the instance and calls the method.</summary>
internal sealed class FunctionInvoker(MethodInfo method, ParameterSource[] parameters, ReturnAdapter returns)
{
    // Emits code once the method has been called a few times: a compiled call without a compiler at start-up.
    private readonly MethodInvoker _method = MethodInvoker.Create(method);

    /// <summary>The class of which every invocation gets an instance of its own; <see langword="null"/> for a static method.</summary>
    public Type? InstanceType { get; } = method.IsStatic ? null : method.DeclaringType;

    public async Task InvokeAsync(InvocationContext context)
    {
        var values = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var (value, refusal) = await parameters[i].ReadAsync(context);
            if (refusal is not null)
            {
                // Not an exception: a middleware that maps exceptions must not turn bad input into a 5xx.
                context.Result = refusal;
                return;
            }
            values[i] = value;
        }
        var instance = InstanceType is null ? null : context.InstanceServices.GetRequiredService(InstanceType);
        context.Result = await returns.WaitAsync(_method.Invoke(instance, values.AsSpan()));
    }
}
