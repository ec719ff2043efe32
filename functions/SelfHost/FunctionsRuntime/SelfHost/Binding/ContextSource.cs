using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>What the invocation carries anyway: the request, the context, the token, the timer.</summary>
internal sealed class ContextSource(Func<InvocationContext, object?> read) : ParameterSource
{
    public override ValueTask<ParameterValue> ReadAsync(InvocationContext context) => new(ParameterValue.Of(read(context)));
}
