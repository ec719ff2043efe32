using Microsoft.Azure.Functions.Worker.SelfHost.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>A value of the path by its name in the route; the fallback stands for an optional part that the path leaves out.</summary>
internal sealed class RouteValueSource(string name, RouteValueParser parse, object? fallback) : ParameterSource
{
    public override ValueTask<ParameterValue> ReadAsync(InvocationContext context)
    {
        if (context.Http!.Request.RouteValues[name] is not string text) return new(ParameterValue.Of(fallback));
        return new(parse(text, out var value)
            ? ParameterValue.Of(value)
            : ParameterValue.Refused(Problem.InvalidRouteValue with { Detail = $"The value of '{name}' in the path is not valid." }));
    }
}
