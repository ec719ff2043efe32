using Microsoft.Azure.Functions.Worker.SelfHost;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class HostJsonTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_NoFile_HasTheDefaultsOfTheRealHost()
    {
        var hostJson = HostJsonReader.Read("/no/such/host.json", Configuration());

        Assert.Equal("api", hostJson.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(30), hostJson.FunctionTimeout);
        Assert.Null(hostJson.MaxConcurrentRequests);
        Assert.Null(hostJson.MaxOutstandingRequests);
        Assert.Null(hostJson.HstsMaxAge);
        Assert.Empty(hostJson.CustomHeaders);
    }

    [Fact]
    public void Read_EverythingThatIsSupported_IsHonoured()
    {
        var hostJson = Read("""
            {
              // Comments are allowed, and so is a comma too many.
              "$schema": "https://json.schemastore.org/host.json",
              "version": "2.0",
              "functionTimeout": "00:10:00",
              "extensions": {
                "http": {
                  "routePrefix": "",
                  "maxConcurrentRequests": 100,
                  "maxOutstandingRequests": -1,
                  "dynamicThrottlesEnabled": false,
                  "hsts": { "isEnabled": true, "maxAge": "10" },
                  "customHeaders": { "X-Content-Type-Options": "nosniff" },
                },
                "queues": { "batchSize": 1 }
              },
              "logging": { "logLevel": { "default": "Information", "Azure.Core": "Warning" }, "applicationInsights": {} },
              "telemetryMode": "OpenTelemetry"
            }
            """);

        Assert.Equal("", hostJson.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(10), hostJson.FunctionTimeout);
        Assert.Equal(100, hostJson.MaxConcurrentRequests);
        Assert.Null(hostJson.MaxOutstandingRequests);
        Assert.Equal(TimeSpan.FromDays(10), hostJson.HstsMaxAge);
        Assert.Equal("nosniff", hostJson.CustomHeaders["X-Content-Type-Options"]);
        Assert.Equal("Warning", hostJson.LogLevels["Azure.Core"]);
    }

    [Fact]
    public void Read_TimeoutOfMinusOne_IsNone() => Assert.Null(Read("""{"version":"2.0","functionTimeout":"-1"}""").FunctionTimeout);

    [Fact]
    public void Read_SettingOfTheRealHost_OverridesTheFile()
    {
        File.WriteAllText(_path, """{"version":"2.0","extensions":{"http":{"maxConcurrentRequests":100}}}""");

        var hostJson = HostJsonReader.Read(_path, Configuration(("AzureFunctionsJobHost:extensions:http:maxConcurrentRequests", "7")));

        Assert.Equal(7, hostJson.MaxConcurrentRequests);
    }

    [Theory]
    [InlineData("""{}""", "version must be \"2.0\"")]
    [InlineData("""{"version":"3.0"}""", "version must be \"2.0\"")]
    [InlineData("""{"version":"2.0","functionTimeuot":"00:10:00"}""", "functionTimeuot is not supported here")]
    [InlineData("""{"version":"2.0","retry":{"strategy":"fixedDelay"}}""", "retry is not supported here")]
    [InlineData("""{"version":"2.0","functions":["One"]}""", "functions is not supported here")]
    [InlineData("""{"version":"2.0","customHandler":{"description":{}}}""", "customHandler is not supported here")]
    [InlineData("""{"version":"2.0","extensions":{"http":{"routePerfix":""}}}""", "extensions.http.routePerfix is not supported here")]
    [InlineData("""{"version":"2.0","extensions":{"http":{"dynamicThrottlesEnabled":true}}}""", "dynamicThrottlesEnabled is not supported here")]
    [InlineData("""{"version":"2.0","extensions":{"http":{"routePrefix":"/api"}}}""", "must not begin or end with '/'")]
    [InlineData("""{"version":"2.0","extensions":{"http":{"routePrefix":"admin"}}}""", "belongs to the host")]
    [InlineData("""{"version":"2.0","extensions":{"http":{"maxConcurrentRequests":0}}}""", "at least 1")]
    [InlineData("""{"version":"2.0","functionTimeout":"soon"}""", "must be a time span")]
    [InlineData("""{"version":"2.0","functionTimeout":"00:00:00.5"}""", "at least one second")]
    [InlineData("""{"version":"2.0" """, "cannot be read")]
    public void Read_WhatCannotBeHonoured_IsRefusedByName(string json, string message)
    {
        var exception = Assert.Throws<FunctionStartupException>(() => Read(json));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
    }

    private HostJson Read(string json)
    {
        File.WriteAllText(_path, json);
        return HostJsonReader.Read(_path, Configuration());
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
