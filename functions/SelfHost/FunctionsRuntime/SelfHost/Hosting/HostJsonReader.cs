using System.Globalization;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>
/// Reads host.json, overridden by <c>AzureFunctionsJobHost__…</c> as in the real host. A property is honoured, known to be
/// harmless here, or refused: none is silently without its effect.
/// </summary>
internal sealed class HostJsonReader
{
    public const string OverrideSection = "AzureFunctionsJobHost";

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan DefaultHstsAge = TimeSpan.FromDays(30);

    /// <summary>About other triggers, other hosts, or how the real host watches itself.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "$schema", "aggregator", "applicationInsights", "concurrency", "extensionBundle", "healthMonitor", "managedDependency",
        "managedDependencies", "metadataProviderTimeout", "sendCanceledInvocationsToWorker", "singleton", "telemetryMode",
        "watchDirectories", "watchFiles",
    };

    private static readonly HashSet<string> Honoured = new(StringComparer.OrdinalIgnoreCase)
    {
        "version", "functionTimeout", "extensions", "logging",
    };

    private static readonly HashSet<string> HonouredHttp = new(StringComparer.OrdinalIgnoreCase)
    {
        "routePrefix", "maxConcurrentRequests", "maxOutstandingRequests", "customHeaders", "hsts", "dynamicThrottlesEnabled",
        "enableChunkedRequestBinding",
    };

    private readonly List<string> _problems = [];
    private readonly IConfiguration _json;

    private HostJsonReader(IConfiguration json) => _json = json;

    /// <exception cref="FunctionStartupException">The file cannot be read, or says what cannot be done here.</exception>
    public static HostJson Read(string path, IConfiguration configuration)
    {
        var builder = new ConfigurationBuilder();
        try
        {
            if (File.Exists(path)) builder.AddJsonStream(new MemoryStream(File.ReadAllBytes(path)));
            // Copied, because a chained configuration takes an empty text (as of routePrefix) for none.
            var overrides = configuration.GetSection(OverrideSection).AsEnumerable(makePathsRelative: true);
            builder.AddInMemoryCollection(overrides.Where(pair => pair.Value is not null));
            return new HostJsonReader(builder.Build()).Read(File.Exists(path), path);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            throw new FunctionStartupException($"{path} cannot be read: {exception.Message}");
        }
    }

    private HostJson Read(bool exists, string path)
    {
        if (exists && _json["version"] != "2.0") Refuse("version", "must be \"2.0\"");
        CheckKnown(_json, "", name => Honoured.Contains(name) || Harmless.Contains(name));
        CheckKnown(_json.GetSection("extensions:http"), "extensions.http.", HonouredHttp.Contains);
        if (IsTrue("extensions:http:dynamicThrottlesEnabled")) Refuse("extensions.http.dynamicThrottlesEnabled", "is not supported here");

        var hostJson = new HostJson(
            RoutePrefix(),
            FunctionTimeout(),
            Limit("extensions:http:maxConcurrentRequests"),
            Limit("extensions:http:maxOutstandingRequests"),
            Texts("extensions:http:customHeaders"),
            IsTrue("extensions:http:hsts:isEnabled") ? Span("extensions:http:hsts:maxAge") ?? DefaultHstsAge : null,
            Texts("logging:logLevel"));
        return _problems.Count == 0 ? hostJson : throw new FunctionStartupException([.. _problems.Select(problem => $"{path}: {problem}")]);
    }

    private string RoutePrefix()
    {
        var prefix = _json["extensions:http:routePrefix"] ?? "api";
        if (prefix.StartsWith('/') || prefix.EndsWith('/') || prefix.Contains('{'))
            Refuse("extensions.http.routePrefix", $"is '{prefix}': it must not begin or end with '/' or hold a parameter");
        if (RouteRules.ReservedStart(prefix) is { } reserved)
            Refuse("extensions.http.routePrefix", $"is '{prefix}': what begins with '{reserved}' belongs to the host");
        return prefix;
    }

    private TimeSpan? FunctionTimeout()
    {
        if (_json["functionTimeout"] is not { Length: > 0 }) return DefaultTimeout;
        var timeout = Span("functionTimeout");
        // "-1" parses as minus one day and stands for no limit, as in the real host.
        if (timeout == TimeSpan.FromDays(-1)) return null;
        if (timeout < TimeSpan.FromSeconds(1)) Refuse("functionTimeout", "must be at least one second, or -1 for none");
        return timeout;
    }

    private int? Limit(string name)
    {
        if (_json[name] is not { Length: > 0 } text) return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) || limit is 0 or < -1)
            Refuse(name.Replace(':', '.'), $"is '{text}': it must be a number of at least 1, or -1 for none");
        return limit == -1 ? null : limit;
    }

    private TimeSpan? Span(string name)
    {
        if (_json[name] is not { Length: > 0 } text) return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)) return span;
        Refuse(name.Replace(':', '.'), $"is '{text}': it must be a time span such as 00:10:00");
        return null;
    }

    private bool IsTrue(string name) => bool.TryParse(_json[name], out var value) && value;

    private Dictionary<string, string> Texts(string section) =>
        _json.GetSection(section).GetChildren().Where(child => child.Value is not null)
            .ToDictionary(child => child.Key, child => child.Value!);

    private void CheckKnown(IConfiguration section, string prefix, Func<string, bool> isKnown)
    {
        foreach (var child in section.GetChildren())
        {
            if (!isKnown(child.Key)) Refuse(prefix + child.Key, "is not supported here");
        }
    }

    private void Refuse(string name, string reason) => _problems.Add($"{name} {reason}.");
}
