using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.SelfHost;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a host that runs the functions of this app on Kestrel.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly FunctionPipeline _pipeline = new();
    private bool _isWeb;
    private bool _isBuilt;

    internal FunctionsApplicationBuilder(string[]? args) => _web = WebHostSetup.CreateBuilder(args ?? []);

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    /// <summary>For tests of the runtime: the functions of these types instead of those of an assembly.</summary>
    internal IReadOnlyList<Type>? FunctionTypes { get; set; }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        _pipeline.Add(middleware);
        return this;
    }

    /// <exception cref="FunctionStartupException">The functions or the settings cannot be used; the message says why.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        _isBuilt = true;
        var settings = SelfHostSettings.Read(Configuration);
        var hostJson = HostJsonReader.Read(settings.HostJsonPath, Configuration);
        var methods = FunctionTypes?.SelectMany(FunctionScanner.MethodsOf) ?? FunctionScanner.MethodsOf(settings.FunctionAssemblies);
        var functions = FunctionCatalog.Of(methods, hostJson.RoutePrefix);
        if (!functions.All.Any())
            throw new FunctionStartupException("There are no functions. Setting SelfHost:FunctionAssemblies says where to look for them.");
        if (functions.Http.Count > 0 && !_isWeb)
            throw new FunctionStartupException("HTTP functions need a call of ConfigureFunctionsWebApplication() in Program.cs.");
        return SelfHostBuilder.Build(_web, settings, hostJson, functions, _pipeline.Build());
    }

    internal void UseWebApplication()
    {
        if (_isWeb) return;
        _isWeb = true;
        Use(HttpResultStep.Around);
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt) throw new InvalidOperationException("The application has already been built.");
    }
}
