using System.Net.Sockets;
using System.Text;

namespace FunctionsRuntime.Tests;

/// <summary>Sends what an HTTP client would refuse to send.</summary>
internal static class RawRequest
{
    /// <returns>The status of the answer and all of its text.</returns>
    public static async Task<(int Status, string Text)> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return (int.Parse(text.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture), text);
    }

    public static Task<(int Status, string Text)> GetAsync(Uri address, string target) =>
        SendAsync(address, $"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
}
