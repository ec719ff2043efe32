using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <returns>The request's context, or <see langword="null"/> when the function was not triggered by HTTP.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context is InvocationContext { ShownHttp: { } http } ? http
        : context.Items.TryGetValue(InvocationContext.HttpContextKey, out var value) ? value as HttpContext : null;
}
