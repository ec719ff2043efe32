namespace Azure.Data.Tables.Accounts;

/// <summary>The account that an endpoint belongs to.</summary>
internal static class AccountName
{
    /// <summary>First label of the host, or first segment of the path where the host is an address (path-style, as the emulator has it).</summary>
    public static string Of(Uri endpoint)
    {
        var isPathStyle = endpoint.IsLoopback || endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
        return isPathStyle ? endpoint.AbsolutePath.Split('/')[1] : endpoint.Host.Split('.')[0];
    }
}
