using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

internal sealed class RouteBindingContext(RouteValueDictionary values) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; } = values;
}
