using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SurveyFns.App.Hosting.Telemetry;

/// <summary>Export of traces and metrics by OTLP; the exporter reads where and how from the <c>OTEL_…</c> settings.</summary>
internal static class OtlpExport
{
    public static IServiceCollection Add(IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => metrics
                .AddMeter(SurveyFnsTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(SurveyFnsTelemetry.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace)
                .AddOtlpExporter());
        return services;
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last and win.
    private static void Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddService("surveyfns", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static bool IsWorthATrace(HttpContext request) => request.Request.Path != "/health";
}
