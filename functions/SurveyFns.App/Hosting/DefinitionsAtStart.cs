using Microsoft.Extensions.Hosting;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>The host does not start before the definitions are read, and not at all where one is refused.</summary>
internal sealed class DefinitionsAtStart(Task<SurveyCatalog> catalog) : IHostedLifecycleService
{
    /// <exception cref="DefinitionException">A survey definition is refused.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => catalog.WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
