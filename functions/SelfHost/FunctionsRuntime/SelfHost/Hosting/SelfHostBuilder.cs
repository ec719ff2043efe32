using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;
using Microsoft.Azure.Functions.Worker.SelfHost.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>Puts the parts together.</summary>
internal static class SelfHostBuilder
{
    public static WebApplication Build(
        WebApplicationBuilder builder,
        SelfHostSettings settings,
        HostJson hostJson,
        FunctionCatalog functions,
        FunctionExecutionDelegate pipeline)
    {
        var timers = TimerFunctions.Of(functions.Timers, builder.Configuration, settings.TimeZone);
        AddRuntime(builder.Services, settings, hostJson, functions, timers, pipeline);
        AddFunctions(builder.Services, functions);
        WebHostSetup.SetLogLevels(builder.Configuration, hostJson.LogLevels);
        builder.Services.Configure<KestrelServerOptions>(options => ConfigureKestrel(options, settings));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.DrainTimeout + InvocationLifetime.Grace);

        var app = builder.Build();
        ConfigurePipeline(app, settings, hostJson);
        ShareFunctionKey(app, settings);
        return app;
    }

    // Before anything starts, so that options which are checked at the start see it.
    private static void ShareFunctionKey(WebApplication app, SelfHostSettings settings)
    {
        if (settings.FunctionKeySetting is { } name && string.IsNullOrWhiteSpace(app.Configuration[name]))
        {
            app.Configuration[name] = app.Services.GetRequiredService<HostKeys>().FunctionKey;
        }
    }

    private static void AddRuntime(
        IServiceCollection services,
        SelfHostSettings settings,
        HostJson hostJson,
        FunctionCatalog functions,
        IReadOnlyList<TimerFunction> timers,
        FunctionExecutionDelegate pipeline)
    {
        services.TryAddSingleton(TimeProvider.System);
        // The worker's ASP.NET Core integration has it too; results that link to routes need it.
        services.AddRouting();
        services.AddSingleton(settings).AddSingleton(hostJson).AddSingleton(functions).AddSingleton(pipeline);
        services.AddSingleton<Shutdown>().AddSingleton<KeyStore>().AddSingleton<ScheduleStatusStore>().AddSingleton<TimerLock>();
        services.AddSingleton(provider => provider.GetRequiredService<KeyStore>().Load());
        services.AddSingleton(new RouteTable(functions.Http));
        services.AddSingleton(new RequestLimiter(hostJson.MaxConcurrentRequests, hostJson.MaxOutstandingRequests));
        services.AddSingleton<AdminEndpoints>().AddSingleton<FunctionDispatcher>();
        services.AddSingleton(timers).AddSingleton<TimerHost>();
        services.AddHostedService<SelfHostService>();
    }

    private static void AddFunctions(IServiceCollection services, FunctionCatalog functions)
    {
        foreach (var type in functions.Classes) services.AddTransient(type);
        // MVC costs a noticeable part of the start: only for those who return its results.
        if (functions.Http.Any(route => UsesMvc(route.Function.Method.ReturnType))) services.AddMvcCore();
    }

    private static bool UsesMvc(Type type) =>
        type.IsAssignableTo(typeof(IActionResult)) || (type.IsGenericType && type.GetGenericArguments().Any(UsesMvc));

    private static void ConfigureKestrel(KestrelServerOptions options, SelfHostSettings settings)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = settings.MaxRequestBodyBytes;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Listen(settings.Address, settings.Port);
    }

    private static void ConfigurePipeline(WebApplication app, SelfHostSettings settings, HostJson hostJson)
    {
        // The worker runs neither, even when their services are there: nobody must rely on them.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;

        if (settings.KnownProxies.Count > 0) app.UseForwardedHeaders(ForwardedBy(settings.KnownProxies));
        ResponseHeaders.Use(app, hostJson);
        FunctionDispatcher? dispatcher = null;
        app.Run(http => (dispatcher ??= app.Services.GetRequiredService<FunctionDispatcher>()).HandleAsync(http));
    }

    private static ForwardedHeadersOptions ForwardedBy(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        return options;
    }
}
