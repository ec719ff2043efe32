using System.Net;
using FunctionsRuntime.Tests.Routing;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class HostilePathTests
{
    public static TheoryData<string> Targets => new(
        "/things/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/things/..%2f..%2fetc",
        "/files/../../../etc/passwd",
        "/things/%zz",
        "/things/%",
        "/things/%c3%28",
        "/things/%00",
        "/things/%F0%9F%92%A9%ED%A0%80",
        "/things//1",
        "//things/1",
        "/things/1//",
        "/things/99999999999999999999",
        "/things/" + new string('a', 7000),
        "/" + string.Concat(Enumerable.Repeat("a/", 3000)),
        "/things/1?code=" + new string('k', 7000),
        "/things/1?" + string.Concat(Enumerable.Repeat("a=1&", 1500)),
        "/things/{id}",
        "/things/<script>",
        "/things/a\\b",
        "/admin%2ffunctions/x",
        "/ADMIN/functions/x",
        "/admin/functions/%2e%2e",
        "/admin/../things/1",
        "*",
        "http://other.example/things/1");

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Get_HostileTarget_IsAnsweredAndNeverAFault(string target)
    {
        await using var host = await TestHostBuilder.For(typeof(RoutingTests.Things)).StartAsync();

        var (status, text) = await RawRequest.GetAsync(host.Address, target);

        Assert.InRange(status, 200, 499);
        Assert.DoesNotContain("Exception", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("root", await host.ReadAsync("/"));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    public async Task Send_MalformedRequest_IsAClientError(string request)
    {
        await using var host = await TestHostBuilder.For(typeof(RoutingTests.Things)).StartAsync();

        var (status, _) = await RawRequest.SendAsync(host.Address, request);

        Assert.InRange(status, 400, 499);
    }

    [Fact]
    public async Task Send_HeadersWithoutEnd_AreTooLarge()
    {
        await using var host = await TestHostBuilder.For(typeof(RoutingTests.Things)).StartAsync();
        var headers = string.Concat(Enumerable.Range(0, 90).Select(i => $"x-{i}: {new string('v', 500)}\r\n"));

        var (status, _) = await RawRequest.SendAsync(host.Address, $"GET / HTTP/1.1\r\nHost: a\r\n{headers}\r\n");

        Assert.Equal(431, status);
    }

    [Fact]
    public async Task Get_Anything_DoesNotNameTheServer()
    {
        await using var host = await TestHostBuilder.For(typeof(RoutingTests.Things)).StartAsync();

        using var response = await host.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Headers.Server);
    }
}
