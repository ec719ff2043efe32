using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around every invocation, by HTTP or timer. One instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The official name.")]
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
