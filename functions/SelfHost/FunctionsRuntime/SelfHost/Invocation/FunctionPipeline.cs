using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>The middleware in the order of its registration, the function inmost.</summary>
internal sealed class FunctionPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => _steps.Add(step);

    public FunctionExecutionDelegate Build()
    {
        FunctionExecutionDelegate pipeline = static context =>
        {
            var invocation = InvocationContext.Of(context);
            return invocation.Function.Invoker.InvokeAsync(invocation);
        };
        for (var i = _steps.Count - 1; i >= 0; i--) pipeline = _steps[i](pipeline);
        return pipeline;
    }
}
