using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>
/// An empty builder with what a function app needs and no more: the usual defaults (static files, HTTPS, IIS, host filtering)
/// would cost a part of the start and are not there in the worker either.
/// </summary>
internal static class WebHostSetup
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = "SelfHost:Port",
        ["--address"] = "SelfHost:Address",
        ["--data"] = "SelfHost:DataPath",
    };

    private static readonly MemoryConfigurationSource Defaults = new()
    {
        InitialData = [KeyValuePair.Create("Logging:LogLevel:Microsoft.AspNetCore", (string?)"Warning")],
    };

    /// <summary>The official variable first.</summary>
    private static readonly string[] EnvironmentVariables = ["AZURE_FUNCTIONS_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            EnvironmentName = EnvironmentName(),
            // The app's own folder, as in the real host, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        Configure(builder.Configuration, builder.Environment.EnvironmentName, args);
        builder.WebHost.UseKestrelCore();
        builder.Host.UseDefaultServiceProvider((context, options) =>
        {
            options.ValidateScopes = context.HostingEnvironment.IsDevelopment();
            options.ValidateOnBuild = context.HostingEnvironment.IsDevelopment();
        });
        ConfigureLogging(builder);
        return builder;
    }

    /// <summary>A switch without a value is true: the command-line provider would take the next switch for its value.</summary>
    internal static string[] WithValues(string[] args)
    {
        var result = new List<string>(args.Length);
        for (var i = 0; i < args.Length; i++)
        {
            var isLone = args[i].StartsWith("--", StringComparison.Ordinal) && !args[i].Contains('=')
                && (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal));
            result.Add(isLone ? args[i] + "=true" : args[i]);
        }
        return [.. result];
    }

    /// <summary>After the defaults and before all that the app and its environment say.</summary>
    public static void SetLogLevels(ConfigurationManager configuration, IReadOnlyDictionary<string, string> levels)
    {
        if (levels.Count == 0) return;
        configuration.Sources.Insert(configuration.Sources.IndexOf(Defaults) + 1, new MemoryConfigurationSource
        {
            InitialData = levels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", (string?)level.Value)),
        });
    }

    private static string EnvironmentName() =>
        EnvironmentVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
        ?? Environments.Production;

    private static void Configure(ConfigurationManager configuration, string environment, string[] args)
    {
        configuration.Sources.Add(Defaults);
        configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        configuration.AddJsonFile($"appsettings.{environment}.json", optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(WithValues(args), Switches);
    }

    private static void ConfigureLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        // Standard output is for what is announced: a script reads it.
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
