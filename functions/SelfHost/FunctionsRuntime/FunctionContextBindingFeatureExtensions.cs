using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context) => new ContextResult(InvocationContext.Of(context));

    /// <exception cref="InvalidOperationException">The function returned something else.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context) =>
        InvocationContext.Of(context) is { Result: T } own
            ? new ContextResult<T>(own)
            : throw new InvalidOperationException($"The invocation's result is not of type {typeof(T)}.");
}
