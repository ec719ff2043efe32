using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Hosting;

public sealed class HeaderTests
{
    [Fact]
    public async Task Get_CustomHeaders_AreOnEveryAnswerThatDoesNotSetThem()
    {
        await using var host = await TestHostBuilder.For(typeof(Origin))
            .HostJson("extensions:http:customHeaders:X-Content-Type-Options", "nosniff")
            .HostJson("extensions:http:customHeaders:X-Own", "of the host").StartAsync();

        using var response = await host.GetAsync("/Origin");
        using var missing = await host.GetAsync("/nowhere");

        Assert.Equal("of the function", Assert.Single(response.Headers.GetValues("X-Own")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("of the host", Assert.Single(missing.Headers.GetValues("X-Own")));
    }

    [Theory]
    [InlineData("", "http://{0} 127.0.0.1 ")]
    [InlineData("10.0.0.0/8", "http://{0} 127.0.0.1 ")]
    [InlineData("127.0.0.1", "https://survey.example 203.0.113.9 max-age=2592000")]
    public async Task Get_ForwardedHeaders_CountOnlyFromAKnownProxy(string proxies, string expected)
    {
        await using var host = await TestHostBuilder.For(typeof(Origin)).Setting("SelfHost:KnownProxies", proxies)
            .HostJson("extensions:http:hsts:isEnabled", "true").StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/Origin");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "survey.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var response = await host.Client.SendAsync(request);

        var hsts = response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : "";
        Assert.Equal(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, host.Address.Authority),
            $"{await response.Content.ReadAsStringAsync()} {hsts}");
    }

    public static class Origin
    {
        [Function("Origin")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            req.HttpContext.Response.Headers["X-Own"] = "of the function";
            return Results.Text($"{req.Scheme}://{req.Host} {req.HttpContext.Connection.RemoteIpAddress}");
        }
    }
}
