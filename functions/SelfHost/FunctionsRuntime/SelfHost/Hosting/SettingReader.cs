using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>
/// Reads single settings and remembers what is wrong with them, so that all of it is told at once. Blank counts as not set.
/// </summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    public static string[] Split(string text) =>
        text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string? Text(string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name]!.Trim();

    public IReadOnlyList<string> List(string name) => Text(name) is { } text ? Split(text) : [];

    public long Number(string name, long fallback, long least, long most)
    {
        if (Text(name) is not { } text) return fallback;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _problems.Add($"Setting {name} is '{text}': it must be a whole number from {least} to {most}.");
        return fallback;
    }

    public T Parsed<T>(string name, T fallback, Func<string, T> parse, string expected)
    {
        if (Text(name) is not { } text) return fallback;
        try
        {
            return parse(text);
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            _problems.Add($"Setting {name} is '{text}': it must be {expected}.");
            return fallback;
        }
    }

    public void ThrowIfInvalid()
    {
        if (_problems.Count > 0) throw new FunctionStartupException(_problems);
    }
}
