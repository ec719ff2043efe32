using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Invocation;

public sealed class ReturnTypeTests
{
    [Theory]
    [InlineData("Sync", "text")]
    [InlineData("AsTask", "text")]
    [InlineData("AsValueTask", "text")]
    [InlineData("Typed", "{\"name\":\"typed\"}")]
    [InlineData("Action", "{\"name\":\"action\"}")]
    [InlineData("ActionTask", "content")]
    [InlineData("OwnResponse", "own")]
    [InlineData("OwnResponseValueTask", "own")]
    [InlineData("Component", "<p>Hello 久留米</p>")]
    [InlineData("Instance", "text")]
    public async Task Get_EveryKindOfReturn_IsAnswered(string function, string answer)
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync("/" + function);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(answer, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("NullResult")]
    public async Task Get_NoResult_IsAnEmptyOk(string function)
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync("/" + function);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_InstanceMethod_EveryInvocationHasItsOwnInstanceAndScope()
    {
        await using var host = await TestHostBuilder.For(typeof(Counters))
            .With(builder => builder.Services.AddScoped<Counter>()).StartAsync();

        Assert.Equal("1 1", await host.ReadAsync("/Count"));
        Assert.Equal("1 1", await host.ReadAsync("/Count"));
    }

    private static Task<TestHost> StartAsync() =>
        TestHostBuilder.For(typeof(Returns), typeof(Instances)).With(builder => builder.Services.AddRazorComponents()).StartAsync();

    public static class Returns
    {
        [Function("Sync")]
        public static IResult Sync([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Text("text");

        [Function("AsTask")]
        public static async Task<IResult> AsTask([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            await Task.Yield();
            return Results.Text("text");
        }

        [Function("AsValueTask")]
        public static async ValueTask<IResult> AsValueTask([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            await Task.Yield();
            return Results.Text("text");
        }

        [Function("Typed")]
        public static async Task<Ok<Named>> Typed([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            await Task.Yield();
            return TypedResults.Ok(new Named("typed"));
        }

        [Function("Action")]
        public static IActionResult Action([HttpTrigger(Anonymous, "get")] HttpRequest req) => new OkObjectResult(new Named("action"));

        [Function("ActionTask")]
        public static Task<ContentResult> ActionTask([HttpTrigger(Anonymous, "get")] HttpRequest req) =>
            Task.FromResult(new ContentResult { Content = "content" });

        [Function("OwnResponse")]
        public static Task OwnResponse([HttpTrigger(Anonymous, "get")] HttpRequest req) => req.HttpContext.Response.WriteAsync("own");

        [Function("OwnResponseValueTask")]
        public static async ValueTask OwnResponseValueTask([HttpTrigger(Anonymous, "get")] HttpRequest req) =>
            await req.HttpContext.Response.WriteAsync("own");

        [Function("Component")]
        public static RazorComponentResult<Greeting> Component([HttpTrigger(Anonymous, "get")] HttpRequest req) => new(new { Name = "久留米" });

        [Function("Nothing")]
        public static void Nothing([HttpTrigger(Anonymous, "get")] HttpRequest req) => _ = req;

        [Function("NullResult")]
        public static IResult? NullResult([HttpTrigger(Anonymous, "get")] HttpRequest req) => null;
    }

    public sealed class Instances
    {
        [Function("Instance")]
        public IResult Instance([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Text("text");
    }

    public sealed class Counter
    {
        public int Value { get; set; }
    }

    public sealed class Counters(Counter counter)
    {
        private int _own;

        [Function("Count")]
        public IResult Count([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Text($"{++counter.Value} {++_own}");
    }

    public sealed record Named(string Name);

    public sealed class Greeting : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, $"Hello {Name}");
            builder.CloseElement();
        }
    }
}
