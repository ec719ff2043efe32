namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

internal sealed class ContextResult(InvocationContext context) : InvocationResult
{
    public override object? Value
    {
        get => context.Result;
        set => context.Result = value;
    }
}
