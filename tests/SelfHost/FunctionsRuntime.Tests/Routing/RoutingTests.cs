using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Routing;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/things/1", "number 1")]
    [InlineData("/things/one", "any one")]
    [InlineData("/THINGS/one/", "any one")]
    // The literal route loses: its function's name comes later.
    [InlineData("/things/special", "any special")]
    [InlineData("/files/a/b/c.csv", "files a/b/c.csv")]
    [InlineData("/files", "files ")]
    [InlineData("/files/", "files ")]
    [InlineData("/files/a%2Fb", "files a%2Fb")]
    [InlineData("/files/%E4%B9%85%E7%95%99%E7%B1%B3", "files 久留米")]
    [InlineData("/codes/AB12", "code AB12")]
    [InlineData("/", "root")]
    public async Task Get_Path_IsAnsweredByTheFirstFunctionThatMatches(string path, string answer)
    {
        await using var host = await TestHostBuilder.For(typeof(Things)).StartAsync();

        Assert.Equal(answer, await host.ReadAsync(path));
    }

    [Theory]
    [InlineData("GET", "/things/1/2")]
    [InlineData("GET", "/codes/A12")]
    [InlineData("GET", "/nowhere")]
    [InlineData("POST", "/things/1")]
    [InlineData("HEAD", "/things/1")]
    [InlineData("OPTIONS", "/things/1")]
    public async Task Send_NoRouteForPathOrMethod_IsNotFound(string method, string path)
    {
        await using var host = await TestHostBuilder.For(typeof(Things)).StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(new HttpMethod(method), path));
    }

    [Fact]
    public async Task Head_ListedMethod_HasHeadersAndNoBody()
    {
        await using var host = await TestHostBuilder.For(typeof(Things)).StartAsync();

        using var response = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/files/a"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(7, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_NoRouteGiven_TheNameIsTheRouteUnderThePrefix()
    {
        await using var host = await TestHostBuilder.For(typeof(Unrouted)).HostJson("extensions:http:routePrefix", "api/v1").StartAsync();

        Assert.Equal("here", await host.ReadAsync("/api/v1/whereami"));
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, "/WhereAmI"));
    }

    [Fact]
    public async Task Send_NoMethodsGiven_EveryMethodMatches()
    {
        await using var host = await TestHostBuilder.For(typeof(Unrouted)).StartAsync();

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(HttpMethod.Patch, "/anymethod"));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(new HttpMethod("PROPFIND"), "/anymethod"));
    }

    [Fact]
    public async Task Get_NotFound_IsProblemDetails()
    {
        await using var host = await TestHostBuilder.For(typeof(Things)).StartAsync();

        await (await host.GetAsync("/nowhere")).AssertProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    public static class Things
    {
        [Function("A_Number")]
        public static IResult Number([HttpTrigger(Anonymous, "get", Route = "things/{id:int}")] HttpRequest req, int id) =>
            Results.Text($"number {id}");

        [Function("B_Any")]
        public static IResult Any([HttpTrigger(Anonymous, "get", Route = "things/{id}")] HttpRequest req, string id) =>
            Results.Text($"any {id}");

        [Function("c_special")]
        public static IResult Special([HttpTrigger(Anonymous, "get", Route = "things/special")] HttpRequest req) =>
            Results.Text("special");

        [Function("Files")]
        public static IResult Files([HttpTrigger(Anonymous, "get", "head", Route = "files/{*path}")] HttpRequest req, string? path) =>
            Results.Text($"files {path}");

        [Function("Codes")]
        public static IResult Codes([HttpTrigger(Anonymous, "get", Route = "codes/{code:regex(^[A-Z]{{2}}\\d+$)}")] HttpRequest req, string code) =>
            Results.Text($"code {code}");

        [Function("Root")]
        public static IResult Root([HttpTrigger(Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest req) => Results.Text("root");
    }

    public static class Unrouted
    {
        [Function("WhereAmI")]
        public static IResult Here([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Text("here");

        [Function("AnyMethod")]
        public static IResult Any([HttpTrigger(Anonymous)] HttpRequest req) => Results.Text(req.Method);
    }
}
