using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Hosting.Telemetry;

/// <summary>Registers metrics and spans, and their export where somebody wants them.</summary>
public static class TelemetryRegistration
{
    /// <summary>The standard setting of OpenTelemetry; the other <c>OTEL_…</c> settings hold as well.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<SurveyFnsTelemetry>();
        services.AddSingleton<ISubmissionObserver>(provider => provider.GetRequiredService<SurveyFnsTelemetry>());
        services.AddSingleton<IReleaseObserver>(provider => provider.GetRequiredService<SurveyFnsTelemetry>());

        // Without a receiver nothing of OpenTelemetry is loaded: the start stays as short as it was.
        return string.IsNullOrWhiteSpace(configuration[Endpoint]) ? services : OtlpExport.Add(services);
    }
}
