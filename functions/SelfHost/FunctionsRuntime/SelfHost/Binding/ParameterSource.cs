using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>Where one parameter of a function gets its value from.</summary>
internal abstract class ParameterSource
{
    public abstract ValueTask<ParameterValue> ReadAsync(InvocationContext context);
}
