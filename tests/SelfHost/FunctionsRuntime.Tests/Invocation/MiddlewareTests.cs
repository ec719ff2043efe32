using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Invocation;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Get_TwoMiddlewares_RunInTheOrderOfTheirRegistration()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).With(builder =>
        {
            builder.UseMiddleware<Outer>();
            builder.UseWhen<Inner>(context => context.FunctionDefinition.Name == "Echo");
        }).StartAsync();

        using var response = await host.GetAsync("/Echo");

        // Both could still set a header after the function: the answer is written when they are through.
        Assert.Equal("outer in, inner in, inner out, outer out", Assert.Single(response.Headers.GetValues("x-trail")));
        Assert.Equal("echo", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_MiddlewareThatDoesNotGoOn_AnswersItself()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).With(builder =>
            builder.UseMiddleware((context, _) =>
            {
                context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status418ImATeapot);
                return Task.CompletedTask;
            })).StartAsync();

        Assert.Equal((HttpStatusCode)StatusCodes.Status418ImATeapot, await host.StatusAsync(HttpMethod.Get, "/Echo"));
    }

    [Fact]
    public async Task Get_MiddlewareThatMapsAnException_DecidesTheAnswer()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).With(builder =>
            builder.UseMiddleware(async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (InvalidOperationException)
                {
                    context.GetInvocationResult().Value = Results.Conflict();
                }
            })).StartAsync();

        Assert.Equal(HttpStatusCode.Conflict, await host.StatusAsync(HttpMethod.Get, "/Throw"));
    }

    [Fact]
    public async Task Get_FunctionThrows_IsAnInternalErrorWithoutTheTextOfTheException()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).StartAsync();

        using var response = await host.GetAsync("/Throw");

        await response.AssertProblemAsync(HttpStatusCode.InternalServerError, "internal_error");
        Assert.DoesNotContain("secret detail", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(host.Logs.Has(LogLevel.Error, "secret detail"));
    }

    [Fact]
    public async Task Get_FunctionThrowsInTheMiddleOfItsAnswer_BreaksTheConnectionOff()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).StartAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.ReadAsync("/ThrowLate"));
    }

    [Fact]
    public async Task Get_Context_SaysWhatTheWorkerWouldSay()
    {
        FunctionContext? seen = null;
        object? number = null;
        await using var host = await TestHostBuilder.For(typeof(Functions)).With(builder => builder.UseMiddleware((context, next) =>
        {
            Assert.NotNull(context.GetHttpContext());
            (seen, number) = (context, context.BindingContext.BindingData["number"]);
            return next();
        })).StartAsync();

        await host.ReadAsync("/echo/7");

        Assert.Equal("7", number);
        Assert.True(Guid.TryParse(seen!.InvocationId, out _));
        Assert.NotEmpty(seen.FunctionId);
        Assert.Equal("EchoNumber", seen.FunctionDefinition.Name);
        Assert.Equal($"{typeof(Functions).FullName}.EchoNumber", seen.FunctionDefinition.EntryPoint);
        Assert.Equal(["req", "number"], seen.FunctionDefinition.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("httpTrigger", seen.FunctionDefinition.InputBindings["req"].Type);
        Assert.Equal("http", seen.FunctionDefinition.OutputBindings["$return"].Type);
        Assert.Equal(0, seen.RetryContext.RetryCount);
        Assert.Same(seen.FunctionDefinition, seen.Features.Get<FunctionDefinition>());
    }

    [Fact]
    public async Task Get_MiddlewareBeforeTheWebApplication_SeesNoRequest()
    {
        var before = new List<bool>();
        var builder = FunctionsApplication.CreateBuilder(["--SelfHost:HostJson=no-such-host.json", "--port", "0"]);
        builder.FunctionTypes = [typeof(Functions)];
        builder.Logging.ClearProviders();
        builder.UseMiddleware((context, next) =>
        {
            before.Add(context.GetHttpContext() is null);
            return next();
        });
        builder.ConfigureFunctionsWebApplication();
        var data = Directory.CreateTempSubdirectory("functions-runtime-").FullName;
        builder.Configuration["SelfHost:DataPath"] = data;
        await using var host = new TestHost(builder.Build(), new LogCollector(), data, ownsData: true);
        await host.Host.StartAsync();

        await host.ReadAsync("/api/Echo");

        Assert.Equal([true], before);
    }

    [Fact]
    public async Task Get_AuthenticationServicesOfTheApp_DoNotRunAsMiddleware()
    {
        await using var host = await TestHostBuilder.For(typeof(Functions)).With(builder =>
            builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
                .AddCookie(options => options.Events.OnValidatePrincipal = _ => throw new InvalidOperationException("asked"))).StartAsync();

        Assert.Equal("echo", await host.ReadAsync("/Echo"));
    }

    public sealed class Outer : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.Items["trail"] = "outer in";
            await next(context);
            context.GetHttpContext()!.Response.Headers["x-trail"] = context.Items["trail"] + ", outer out";
        }
    }

    public sealed class Inner : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.Items["trail"] += ", inner in";
            await next(context);
            context.Items["trail"] += ", inner out";
        }
    }

    public static class Functions
    {
        [Function("Echo")]
        public static IResult Echo([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Text("echo");

        [Function("EchoNumber")]
        public static IResult EchoNumber([HttpTrigger(Anonymous, "get", Route = "echo/{number}")] HttpRequest req, int number) => Results.Ok(number);

        [Function("Throw")]
        public static IResult Throw([HttpTrigger(Anonymous, "get")] HttpRequest req) => throw new InvalidOperationException("secret detail");

        [Function("ThrowLate")]
        public static async Task ThrowLate([HttpTrigger(Anonymous, "get")] HttpRequest req)
        {
            await req.HttpContext.Response.WriteAsync("half of");
            await req.HttpContext.Response.Body.FlushAsync();
            throw new InvalidOperationException("late");
        }
    }
}
