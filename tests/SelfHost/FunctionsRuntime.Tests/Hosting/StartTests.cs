using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.SelfHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static FunctionsRuntime.Tests.Discovery.RefusalTests;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Start_AssembliesGivenByName_RunsTheirFunctions()
    {
        var data = Directory.CreateTempSubdirectory("functions-runtime-").FullName;
        var builder = FunctionsApplication.CreateBuilder(
            ["--port", "0", "--data", data, "--SelfHost:FunctionAssemblies=FunctionsRuntime.SampleApp", "--SelfHost:HostJson=no-such-host.json"]);
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        await using var host = new TestHost(builder.Build(), new LogCollector(), data, ownsData: true);
        await host.Host.StartAsync();

        Assert.Equal("Hello from /api/hello", await host.ReadAsync("/api/hello"));
    }

    [Theory]
    [InlineData("No.Such.Assembly", "'No.Such.Assembly', which cannot be loaded")]
    [InlineData("System.Text.Json", "There are no functions")]
    public void Build_NoFunctionsToBeFound_IsRefused(string assembly, string message)
    {
        var builder = FunctionsApplication.CreateBuilder([$"--SelfHost:FunctionAssemblies={assembly}", "--SelfHost:HostJson=no-such-host.json"]);

        var exception = Assert.Throws<FunctionStartupException>(builder.Build);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DataFolderThatIsNotThere_IsMadeForTheOwnerOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        var parent = Directory.CreateTempSubdirectory("functions-runtime-").FullName;
        var data = Path.Combine(parent, "new", "data");
        await using (await TestHostBuilder.For(typeof(Fine)).Data(data).StartAsync())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data));
        }
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public async Task Start_LogLevels_AreThoseOfTheAppThenOfHostJsonThenTheDefaults()
    {
        await using var host = await TestHostBuilder.For(typeof(Fine))
            .HostJson("logging:logLevel:Microsoft.AspNetCore", "Error")
            .HostJson("logging:logLevel:Test.Host", "Error")
            .HostJson("logging:logLevel:Test.App", "Error")
            .Setting("Logging:LogLevel:Test.App", "Trace").StartAsync();
        var loggers = host.Host.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore.Hosting").IsEnabled(LogLevel.Warning));
        Assert.False(loggers.CreateLogger("Test.Host").IsEnabled(LogLevel.Warning));
        Assert.True(loggers.CreateLogger("Test.App").IsEnabled(LogLevel.Trace));
        Assert.True(loggers.CreateLogger("Test.Other").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public async Task Start_ContextAccessorRegistered_WarnsThatItIsEmptyOnAzure()
    {
        await using var plain = await TestHostBuilder.For(typeof(Fine)).With(builder => builder.Services.AddRazorComponents()).StartAsync();
        await using var host = await TestHostBuilder.For(typeof(Fine)).With(builder => builder.Services.AddHttpContextAccessor()).StartAsync();

        Assert.False(plain.Logs.Has(LogLevel.Warning, nameof(IHttpContextAccessor)));
        Assert.True(host.Logs.Has(LogLevel.Warning, nameof(IHttpContextAccessor)));
    }

    [Fact]
    public void Build_Twice_IsRefused()
    {
        var builder = TestHostBuilder.For(typeof(Fine)).ToApplication();
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }
}
