using System.Net;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>The settings under <c>SelfHost</c>; the table in README.md says what each does.</summary>
internal sealed record SelfHostSettings
{
    public const string Section = "SelfHost";

    public required int Port { get; init; }

    public required IPAddress Address { get; init; }

    public required string DataPath { get; init; }

    public required bool Announce { get; init; }

    public required string? FunctionKey { get; init; }

    public required string? MasterKey { get; init; }

    /// <summary>Name of a setting under which the app itself finds the function key; null where it does not need it.</summary>
    public required string? FunctionKeySetting { get; init; }

    public required string HostJsonPath { get; init; }

    /// <summary>Names of assemblies; empty means the entry assembly.</summary>
    public required IReadOnlyList<string> FunctionAssemblies { get; init; }

    public required long MaxRequestBodyBytes { get; init; }

    public required TimeSpan DrainTimeout { get; init; }

    public required IReadOnlyList<IPNetwork> KnownProxies { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <exception cref="FunctionStartupException">A setting has a value that cannot be used.</exception>
    public static SelfHostSettings Read(IConfiguration configuration)
    {
        var reader = new SettingReader(configuration);
        var settings = new SelfHostSettings
        {
            Port = (int)reader.Number($"{Section}:Port", 7071, 0, ushort.MaxValue),
            Address = reader.Parsed($"{Section}:Address", IPAddress.Loopback, AddressOf, "an IP address or 'localhost'"),
            DataPath = Path.GetFullPath(reader.Text($"{Section}:DataPath") ?? ".data"),
            Announce = reader.Parsed($"{Section}:Announce", false, bool.Parse, "'true' or 'false'"),
            FunctionKey = reader.Text($"{Section}:FunctionKey"),
            MasterKey = reader.Text($"{Section}:MasterKey"),
            FunctionKeySetting = reader.Text($"{Section}:FunctionKeySetting")?.Replace("__", ":", StringComparison.Ordinal),
            HostJsonPath = Path.GetFullPath(reader.Text($"{Section}:HostJson") ?? "host.json", AppContext.BaseDirectory),
            FunctionAssemblies = reader.List($"{Section}:FunctionAssemblies"),
            MaxRequestBodyBytes = reader.Number($"{Section}:MaxRequestBodyBytes", 1024 * 1024, 0, int.MaxValue),
            DrainTimeout = TimeSpan.FromSeconds(reader.Number($"{Section}:DrainSeconds", 30, 0, 3600)),
            KnownProxies = reader.Parsed<IReadOnlyList<IPNetwork>>(
                $"{Section}:KnownProxies", [], NetworksOf, "a list of addresses or networks such as 10.0.0.0/8"),
            TimeZone = reader.Parsed("WEBSITE_TIME_ZONE", TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById, "the name of a time zone"),
        };
        reader.ThrowIfInvalid();
        return settings;
    }

    private static IPAddress AddressOf(string text) =>
        text.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Parse(text);

    private static IReadOnlyList<IPNetwork> NetworksOf(string text) =>
        [.. SettingReader.Split(text).Select(part => part.Contains('/') ? IPNetwork.Parse(part) : SingleAddress(IPAddress.Parse(part)))];

    private static IPNetwork SingleAddress(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
