using System.Text;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>Resolves <c>%Name%</c> in the text of a binding. <c>A__B</c> is <c>A:B</c>, as in environment variables.</summary>
internal static class SettingNames
{
    /// <summary>Tells the first name that has no value as missing, or <see langword="null"/> when all have one.</summary>
    public static string Resolve(string text, IConfiguration configuration, out string? missing)
    {
        missing = null;
        var resolved = new StringBuilder();
        var rest = text.AsSpan();
        while (rest.IndexOf('%') is >= 0 and var start && rest[(start + 1)..].IndexOf('%') is >= 0 and var length)
        {
            var name = rest.Slice(start + 1, length).ToString();
            var value = configuration[name] ?? configuration[name.Replace("__", ":", StringComparison.Ordinal)];
            if (string.IsNullOrWhiteSpace(value)) missing ??= name;
            resolved.Append(rest[..start]).Append(value);
            rest = rest[(start + length + 2)..];
        }
        return resolved.Append(rest).ToString();
    }
}
