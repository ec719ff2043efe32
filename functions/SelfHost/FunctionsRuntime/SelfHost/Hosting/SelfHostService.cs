using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;
using Microsoft.Azure.Functions.Worker.SelfHost.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>
/// The host's own steps: before anything starts the data folder and the keys, after the server listens the timers, at the end the
/// waiting.
/// </summary>
internal sealed partial class SelfHostService(
    IServiceProvider services,
    IServer server,
    FunctionCatalog functions,
    SelfHostSettings settings,
    Shutdown shutdown,
    TimerHost timers,
    ILogger<SelfHostService> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        AtomicFile.CreateDirectory(settings.DataPath);
        AtomicFile.CreateDirectory(Path.Combine(settings.DataPath, "host"));
        _ = services.GetRequiredService<HostKeys>();
        CheckConstructors();
        if (services.GetService<IHttpContextAccessor>() is not null) Log.HasContextAccessor(logger);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        timers.Start(shutdown.Stopping, shutdown.Token);
        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Log.Listening(logger, functions.Http.Count, functions.Timers.Count, address);
        if (settings.Announce)
        {
            Console.Out.WriteLine($"address: {address}");
            Console.Out.WriteLine($"staff key: {services.GetRequiredService<HostKeys>().FunctionKey}");
        }
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By now the server has stopped, and its requests have ended.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => timers.WhenIdleAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks only whether services are there and makes none: the first request must not be the one to find out.</summary>
    private void CheckConstructors()
    {
        // Not every container can say.
        if (services.GetService<IServiceProviderIsService>() is not { } known) return;
        var problems = new List<string>();
        foreach (var type in functions.Classes)
        {
            if (type.GetConstructors() is not [var constructor])
            {
                problems.Add($"{type.FullName} must have one public constructor.");
                continue;
            }
            foreach (var parameter in constructor.GetParameters())
            {
                if (parameter.HasDefaultValue || parameter.IsDefined(typeof(FromKeyedServicesAttribute), inherit: false)) continue;
                if (!known.IsService(parameter.ParameterType))
                    problems.Add($"{type.FullName} needs {parameter.ParameterType.FullName}, which is not registered.");
            }
        }
        if (problems.Count > 0) throw new FunctionStartupException(problems);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{HttpFunctions} HTTP functions and {Timers} timers on {Address}.")]
        public static partial void Listening(ILogger logger, int httpFunctions, int timers, string address);

        [LoggerMessage(2, LogLevel.Warning, "IHttpContextAccessor is registered. On Azure it is empty inside a function: use the parameter.")]
        public static partial void HasContextAccessor(ILogger logger);
    }
}
