using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace FunctionsRuntime.Tests.Routing;

public sealed class RouteOverlapTests
{
    [Theory]
    [InlineData(nameof(Routes.SurveyAny), nameof(Routes.SurveyNew), "/surveys/new")]
    [InlineData(nameof(Routes.SurveyAny), nameof(Routes.SurveyNumber), "/surveys/1")]
    [InlineData(nameof(Routes.DataAny), nameof(Routes.DataFile), "/data/a/v1/a.csv")]
    [InlineData(nameof(Routes.DataAny), nameof(Routes.DataRoot), "/data")]
    [InlineData(nameof(Routes.Everything), nameof(Routes.Root), "/")]
    [InlineData(nameof(Routes.Everything), nameof(Routes.DataAny), "/data")]
    [InlineData(nameof(Routes.FirmCode), nameof(Routes.FirmAny), "/firms/…")]
    public void CommonPath_RoutesThatMeet_IsAPathOfBoth(string one, string other, string path)
    {
        Assert.Equal(path, new RoutePair(Route(one), Route(other)).CommonPath());
        Assert.Equal(path, new RoutePair(Route(other), Route(one)).CommonPath());
    }

    [Theory]
    [InlineData(nameof(Routes.SurveyNew), nameof(Routes.SurveyNumber))]
    [InlineData(nameof(Routes.SurveyAny), nameof(Routes.SurveyRounds))]
    [InlineData(nameof(Routes.Root), nameof(Routes.DataAny))]
    [InlineData(nameof(Routes.Root), nameof(Routes.TopLevel))]
    [InlineData(nameof(Routes.DataFile), nameof(Routes.DataRoot))]
    [InlineData(nameof(Routes.FirmCode), nameof(Routes.SurveyAny))]
    public void CommonPath_RoutesThatNeverMeet_IsNone(string one, string other)
    {
        Assert.Null(new RoutePair(Route(one), Route(other)).CommonPath());
        Assert.Null(new RoutePair(Route(other), Route(one)).CommonPath());
    }

    [Fact]
    public void In_ManyRoutes_ReportsPairsWithAMethodInCommonAndTheWinnerFirst()
    {
        var overlaps = RouteOverlaps.In([Route(nameof(Routes.SurveyAny)), Route(nameof(Routes.SurveyNew)), Route(nameof(Routes.SurveyPut))]);

        var overlap = Assert.Single(overlaps);
        Assert.Equal(("SurveyAny", "SurveyNew", "/surveys/new"), (overlap.Winner.Name, overlap.Loser.Name, overlap.Path));
    }

    private static FunctionRoute Route(string method)
    {
        var problems = new List<string>();
        var function = new FunctionReader("", problems).Read(typeof(Routes).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!);
        Assert.Empty(problems);
        return new FunctionRoute(function!, "");
    }

    public static class Routes
    {
        [Function("SurveyAny")]
        public static IResult SurveyAny([HttpTrigger(Anonymous, "get", Route = "surveys/{survey}")] HttpRequest req) => Results.Ok();

        [Function("SurveyNew")]
        public static IResult SurveyNew([HttpTrigger(Anonymous, "get", Route = "surveys/new")] HttpRequest req) => Results.Ok();

        [Function("SurveyNumber")]
        public static IResult SurveyNumber([HttpTrigger(Anonymous, "get", Route = "surveys/{number:int}")] HttpRequest req) => Results.Ok();

        [Function("SurveyPut")]
        public static IResult SurveyPut([HttpTrigger(Anonymous, "put", Route = "surveys/{survey}")] HttpRequest req) => Results.Ok();

        [Function("SurveyRounds")]
        public static IResult SurveyRounds([HttpTrigger(Anonymous, "get", Route = "surveys/{survey}/rounds")] HttpRequest req) => Results.Ok();

        [Function("DataAny")]
        public static IResult DataAny([HttpTrigger(Anonymous, "get", Route = "data/{*path}")] HttpRequest req) => Results.Ok();

        [Function("DataFile")]
        public static IResult DataFile([HttpTrigger(Anonymous, "get", Route = "data/{survey}/v{version:int}/{name}.{extension}")] HttpRequest req) =>
            Results.Ok();

        [Function("DataRoot")]
        public static IResult DataRoot([HttpTrigger(Anonymous, "get", Route = "data")] HttpRequest req) => Results.Ok();

        [Function("Everything")]
        public static IResult Everything([HttpTrigger(Anonymous, "get", Route = "{*path}")] HttpRequest req) => Results.Ok();

        [Function("Root")]
        public static IResult Root([HttpTrigger(Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest req) => Results.Ok();

        [Function("TopLevel")]
        public static IResult TopLevel([HttpTrigger(Anonymous, "get", Route = "{page}")] HttpRequest req) => Results.Ok();

        [Function("FirmCode")]
        public static IResult FirmCode([HttpTrigger(Anonymous, "get", Route = "firms/{firm:regex(^FN-\\d{{9}}$)}")] HttpRequest req) => Results.Ok();

        [Function("FirmAny")]
        public static IResult FirmAny([HttpTrigger(Anonymous, "get", Route = "firms/{firm}")] HttpRequest req) => Results.Ok();
    }
}
