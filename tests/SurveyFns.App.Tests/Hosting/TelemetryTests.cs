using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SurveyFns.App.Hosting.Telemetry;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.App.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Submission_WithAReceiver_IsCountedByOutcomeAndNamesNobody()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var data = AppProcess.NewDataFolder();
        await using (var app = await AppProcess.StartAsync(
            data,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200")))
        {
            var code = await SubmitNonsenseAsync(app);

            await receiver.WaitForAsync("/v1/metrics", "surveyfns.submissions", "outcome", "invalid", "bio-startup", "2026");
            await receiver.WaitForAsync("/v1/metrics", "http.server.request.duration", "faas.name", "SubmitResponse");
            await receiver.WaitForAsync("/v1/traces", "SubmitResponse", "faas.invocation_id");
            Assert.DoesNotContain(code, receiver.All, StringComparison.Ordinal);
            Assert.DoesNotContain(app.StaffKey, receiver.All, StringComparison.Ordinal);
            Assert.DoesNotContain("T001", receiver.All, StringComparison.Ordinal);
            Assert.DoesNotContain("a confidential answer", receiver.All, StringComparison.Ordinal);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void Registration_WithoutAReceiver_LeavesOpenTelemetryOut()
    {
        var services = Register([]);

        Assert.DoesNotContain(services, service => Names(service).Any(name => name.Contains("OpenTelemetry", StringComparison.Ordinal)));
        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<SurveyFnsTelemetry>());
    }

    [Fact]
    public void Registration_WithAReceiver_Exports()
    {
        var services = Register(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4318" });
        Assert.Contains(services, service => Names(service).Any(name => name.Contains("OpenTelemetry", StringComparison.Ordinal)));
    }

    private static IServiceCollection Register(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddTelemetry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static IEnumerable<string> Names(ServiceDescriptor service) =>
        new[] { service.ServiceType, service.IsKeyedService ? null : service.ImplementationType }.OfType<Type>().Select(type => type.FullName ?? "");

    // The one firm sends an answer to a question that nobody asked.
    private static async Task<string> SubmitNonsenseAsync(AppProcess app)
    {
        var staff = new EndToEnd.Clerk(app);
        var now = TimeProvider.System.GetUtcNow();
        var saved = await staff.SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await staff.ImportAsync(1);
        var code = (await staff.IssueCodesAsync("2026"))["T001"];
        var answer = await new Firm(app, code, "2026").SubmitAsync(new { unheard_of = "a confidential answer" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return code;
    }
}
