using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.SelfHost;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Discovery;

/// <summary>What the real host would refuse, or would do differently from what is written, is refused before anything starts.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(typeof(SameRoute), "'First' and 'Second' have the same route 'things/{id}'")]
    [InlineData(typeof(SameRouteAnyMethod), "'First' and 'Second' have the same route 'things'")]
    [InlineData(typeof(SameName), "name 'twin' is used by")]
    [InlineData(typeof(AdminRoute), "begins with 'admin'")]
    [InlineData(typeof(RuntimeRoute), "begins with 'runtime'")]
    [InlineData(typeof(EasyAuthRoute), "begins with '.auth'")]
    [InlineData(typeof(EmptyRoute), "'Root' (")]
    [InlineData(typeof(SlashRoute), "routes that are empty or begin with '/'")]
    [InlineData(typeof(UnknownConstraint), "no-such-constraint")]
    [InlineData(typeof(BrokenTemplate), "has the route 'things/{id'")]
    [InlineData(typeof(UnstatedLevel), "states methods but no AuthorizationLevel")]
    [InlineData(typeof(UserLevel), "AuthorizationLevel.User")]
    [InlineData(typeof(QueryParameter), "nothing can fill parameter 'page' of type Int32")]
    [InlineData(typeof(EnumParameter), "nothing can fill parameter 'day' of type DayOfWeek")]
    [InlineData(typeof(OptionalWithoutNull), "nothing can fill parameter 'page' of type Int32")]
    [InlineData(typeof(TextTrigger), "HTTP triggers with HttpRequest")]
    [InlineData(typeof(TextTimer), "A timer triggers with TimerInfo")]
    [InlineData(typeof(TwoBodies), "more than one [FromBody]")]
    [InlineData(typeof(TimerWithBody), "nothing can fill parameter 'body'")]
    [InlineData(typeof(TwoTriggers), "more than one trigger")]
    [InlineData(typeof(NoTrigger), "no parameter with [HttpTrigger] or [TimerTrigger]")]
    [InlineData(typeof(DiscardedTrigger), "'_' may have letters and digits only")]
    [InlineData(typeof(StrangeName), "a name is a letter")]
    [InlineData(typeof(HiddenMethod), "is not public")]
    [InlineData(typeof(AsyncVoid), "async void")]
    [InlineData(typeof(ReturnsText), "returns String")]
    [InlineData(typeof(TimerReturns), "returns Task`1")]
    [InlineData(typeof(Overloads), "is overloaded: functions 'One' and 'Two'")]
    public void Build_FunctionThatCannotWork_IsRefusedByName(Type functions, string message)
    {
        var exception = Assert.Throws<FunctionStartupException>(() => TestHostBuilder.For(functions).ToApplication().Build());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 0 25 * * *", "'0 0 25 * * *'")]
    [InlineData("0 0 * *", "neither NCRONTAB")]
    [InlineData("-00:05:00", "neither NCRONTAB")]
    [InlineData("", "there is no setting 'Test:Schedule'")]
    public void Build_ScheduleThatIsNone_IsRefusedWithItsFunction(string schedule, string message)
    {
        var application = TestHostBuilder.For(typeof(SetTimer)).Setting("Test:Schedule", schedule).ToApplication();

        var exception = Assert.Throws<FunctionStartupException>(application.Build);

        Assert.Contains("Function 'Timer' has the schedule '%Test:Schedule%'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_HttpFunctionsWithoutWebApplication_IsRefused()
    {
        var builder = Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication.CreateBuilder(["--SelfHost:HostJson=no-such-host.json"]);
        builder.FunctionTypes = [typeof(Fine)];

        var exception = Assert.Throws<FunctionStartupException>(builder.Build);

        Assert.Contains("ConfigureFunctionsWebApplication", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ConstructorWithUnknownService_IsRefusedBeforeTheServerListens()
    {
        var builder = TestHostBuilder.For(typeof(NeedsService));
        using var host = builder.ToApplication().Build();

        var exception = await Assert.ThrowsAsync<FunctionStartupException>(() => host.StartAsync());
        Directory.Delete(builder.DataPath, recursive: true);

        Assert.Contains("NeedsService needs System.Net.Http.HttpClient", exception.Message, StringComparison.Ordinal);
    }

    public static class Fine
    {
        [Function("Fine")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok();
    }

    public static class SameRoute
    {
        [Function("First")]
        public static IResult One([HttpTrigger(Anonymous, "get", "put", Route = "things/{id}")] HttpRequest req) => Results.Ok();

        [Function("Second")]
        public static IResult Two([HttpTrigger(Anonymous, "PUT", Route = "Things/{id}")] HttpRequest req) => Results.Ok();
    }

    public static class SameRouteAnyMethod
    {
        [Function("First")]
        public static IResult One([HttpTrigger(Anonymous, Route = "things")] HttpRequest req) => Results.Ok();

        [Function("Second")]
        public static IResult Two([HttpTrigger(Anonymous, "get", Route = "things/")] HttpRequest req) => Results.Ok();
    }

    public static class SameName
    {
        [Function("twin")]
        public static IResult One([HttpTrigger(Anonymous, "get", Route = "one")] HttpRequest req) => Results.Ok();

        [Function("Twin")]
        public static IResult Two([HttpTrigger(Anonymous, "get", Route = "two")] HttpRequest req) => Results.Ok();
    }

    public static class AdminRoute
    {
        [Function("Administration")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok();
    }

    public static class RuntimeRoute
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "RuntimeInfo/x")] HttpRequest req) => Results.Ok();
    }

    public static class EasyAuthRoute
    {
        [Function("Me")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = ".auth/me")] HttpRequest req) => Results.Ok();
    }

    public static class EmptyRoute
    {
        [Function("Root")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "")] HttpRequest req) => Results.Ok();
    }

    public static class SlashRoute
    {
        [Function("Root")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "/")] HttpRequest req) => Results.Ok();
    }

    public static class UnknownConstraint
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "things/{id:no-such-constraint}")] HttpRequest req) => Results.Ok();
    }

    public static class BrokenTemplate
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "things/{id")] HttpRequest req) => Results.Ok();
    }

    public static class UnstatedLevel
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger("get")] HttpRequest req) => Results.Ok();
    }

    public static class UserLevel
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(User, "get")] HttpRequest req) => Results.Ok();
    }

    public static class QueryParameter
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req, int page) => Results.Ok(page);
    }

    public static class EnumParameter
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "days/{day}")] HttpRequest req, DayOfWeek day) => Results.Ok(day);
    }

    public static class OptionalWithoutNull
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "pages/{page?}")] HttpRequest req, int page) => Results.Ok(page);
    }

    public static class TextTrigger
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] string body) => Results.Ok(body);
    }

    public static class TextTimer
    {
        [Function("Run")]
        public static void Run([TimerTrigger("0 0 0 * * *")] string timer) => _ = timer;
    }

    public static class TwoBodies
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "put")] HttpRequest req, [FromBody] Version a, [FromBody] Version b) => Results.Ok(a ?? b);
    }

    public static class TimerWithBody
    {
        [Function("Run")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [FromBody] Version body) => _ = body;
    }

    public static class TwoTriggers
    {
        [Function("Run")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [HttpTrigger(Anonymous)] HttpRequest req) => _ = timer;
    }

    public static class NoTrigger
    {
        [Function("Run")]
        public static void Run(HttpRequest req) => _ = req;
    }

    public static class DiscardedTrigger
    {
        [Function("Run")]
        public static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest _) => Results.Ok();
    }

    public static class StrangeName
    {
        [Function("1st function")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "first")] HttpRequest req) => Results.Ok();
    }

    public static class HiddenMethod
    {
        [Function("Run")]
        internal static IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok();
    }

    public static class AsyncVoid
    {
        [Function("Run")]
        public static async void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => await Task.Yield();
    }

    public static class ReturnsText
    {
        [Function("Run")]
        public static string Run([HttpTrigger(Anonymous, "get")] HttpRequest req) => req.Path;
    }

    public static class TimerReturns
    {
        [Function("Run")]
        public static Task<int> Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Task.FromResult(1);
    }

    public static class Overloads
    {
        [Function("One")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "one")] HttpRequest req) => Results.Ok();

        [Function("Two")]
        public static IResult Run([HttpTrigger(Anonymous, "get", Route = "two")] HttpRequest req, CancellationToken token) => Results.Ok();
    }

    public static class SetTimer
    {
        [Function("Timer")]
        public static void Run([TimerTrigger("%Test:Schedule%")] TimerInfo timer) => _ = timer;
    }

    public sealed class NeedsService(HttpClient client)
    {
        [Function("Run")]
        public IResult Run([HttpTrigger(Anonymous, "get")] HttpRequest req) => Results.Ok(client.BaseAddress);
    }
}
