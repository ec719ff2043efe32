namespace Azure.Data.Tables.Accounts;

/// <summary>What a storage connection string says of the table service.</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The published account of the storage emulator: not a secret.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">It is not a connection string, or names no account, key and endpoint.</exception>
    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Settings(connectionString);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));

        var account = Required(settings, "AccountName");
        var credential = new TableSharedKeyCredential(account, Required(settings, "AccountKey"));
        return new(Address(settings, account), credential);
    }

    private static TableConnectionString Emulator(string? proxy)
    {
        var builder = new UriBuilder(proxy ?? "http://127.0.0.1") { Port = 10002, Path = EmulatorAccount };
        return new(builder.Uri, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    // No suffix is assumed: neither does the official client.
    private static Uri Address(Dictionary<string, string> settings, string account)
    {
        var text = settings.TryGetValue("TableEndpoint", out var endpoint)
            ? endpoint
            : $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{Required(settings, "EndpointSuffix")}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new FormatException("The table endpoint of the connection string is not an absolute address.");
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}; it needs AccountName, AccountKey and TableEndpoint or EndpointSuffix.");

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // The value may hold '=' (Base64 padding); the segment's text may be a key and stays out of the message.
            var separator = segment.IndexOf('=', StringComparison.Ordinal);
            if (separator <= 0 || !settings.TryAdd(segment[..separator].TrimEnd(), segment[(separator + 1)..].TrimStart()))
                throw new FormatException("The connection string is not a list of distinct name=value settings.");
        }

        return settings;
    }
}
