using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>What few functions ask for is made when they do.</summary>
internal sealed class InvocationContext(
    FunctionModel function, HttpContext? http, TimerInfo? timer, IServiceProvider? services, CancellationToken cancellationToken)
    : FunctionContext
{
    /// <summary>The key that the worker's ASP.NET Core integration uses.</summary>
    public const string HttpContextKey = "HttpRequestContext";

    private IServiceProvider? _services = services;
    private bool _showsHttp;
    private string? _invocationId;
    private IDictionary<object, object>? _items;
    private InvocationFeatures? _features;
    private BindingContext? _bindings;
    private TraceContext? _trace;

    public FunctionModel Function { get; } = function;

    public HttpContext? Http { get; } = http;

    public TimerInfo? Timer { get; } = timer;

    /// <summary>The request as a function sees it: middleware before the ASP.NET Core integration does not.</summary>
    public HttpContext? ShownHttp => _showsHttp ? Http : null;

    public object? Result { get; set; }

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IServiceProvider InstanceServices
    {
        get => _services ??= Http!.RequestServices;
        set => _services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => _items ??= _showsHttp ? new Dictionary<object, object> { [HttpContextKey] = Http! } : [];
        set => _items = value;
    }

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures(this);

    public override BindingContext BindingContext => _bindings ??= new RouteBindingContext(Http?.Request.RouteValues ?? []);

    public override TraceContext TraceContext => _trace ??= new ActivityTraceContext();

    public override RetryContext RetryContext => NoRetry.Instance;

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>From now on the request is seen.</summary>
    public void ShowHttp()
    {
        _showsHttp = true;
        if (_items is not null) _items[HttpContextKey] = Http!;
    }

    /// <exception cref="InvalidOperationException">The context is not one of this runtime.</exception>
    public static InvocationContext Of(FunctionContext context) => context as InvocationContext
        ?? throw new InvalidOperationException("The function context was not made by this runtime.");
}
