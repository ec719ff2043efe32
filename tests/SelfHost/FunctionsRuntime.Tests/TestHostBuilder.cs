using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FunctionsRuntime.Tests;

/// <summary>A host with the functions of some types only, on a free port, with a data folder of its own.</summary>
internal sealed class TestHostBuilder
{
    private readonly List<string> _arguments = [];
    private readonly List<Action<FunctionsApplicationBuilder>> _steps = [];
    private readonly Type[] _functions;
    private bool _ownsData = true;

    private TestHostBuilder(Type[] functions)
    {
        _functions = functions;
        Setting("SelfHost:Port", "0").Setting("SelfHost:HostJson", "no-such-host.json").HostJson("extensions:http:routePrefix", "");
    }

    public LogCollector Logs { get; } = new();

    /// <summary>Not made before the host starts.</summary>
    public string DataPath { get; private set; } = Path.Combine(Path.GetTempPath(), $"functions-runtime-{Guid.NewGuid():N}");

    public static TestHostBuilder For(params Type[] functions) => new(functions);

    public TestHostBuilder Setting(string name, string value)
    {
        _arguments.Add($"--{name}={value}");
        return this;
    }

    public TestHostBuilder HostJson(string name, string value) => Setting($"AzureFunctionsJobHost:{name}", value);

    public TestHostBuilder Data(string path)
    {
        (DataPath, _ownsData) = (path, false);
        return this;
    }

    public TestHostBuilder Service<T>(T instance)
        where T : class => With(builder => builder.Services.AddSingleton(instance));

    public TestHostBuilder With(Action<FunctionsApplicationBuilder> step)
    {
        _steps.Add(step);
        return this;
    }

    public FunctionsApplicationBuilder ToApplication()
    {
        var builder = FunctionsApplication.CreateBuilder([.. _arguments, $"--SelfHost:DataPath={DataPath}"]);
        builder.FunctionTypes = _functions;
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.ConfigureFunctionsWebApplication();
        foreach (var step in _steps) step(builder);
        return builder;
    }

    public async Task<TestHost> StartAsync()
    {
        var host = new TestHost(ToApplication().Build(), Logs, DataPath, _ownsData);
        await host.Host.StartAsync();
        return host;
    }
}
