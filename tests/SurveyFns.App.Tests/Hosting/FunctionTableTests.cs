using Microsoft.Azure.Functions.Worker.SelfHost;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>Names, routes and levels are contracts: a change here is a change of the interface.</summary>
public sealed class FunctionTableTests
{
    private static readonly FunctionTable Table = FunctionTable.Of(typeof(ProblemMiddleware).Assembly);

    [Fact]
    public void HttpFunctions_OfTheApp_AreThese()
    {
        var found = Table.Http.Select(function =>
            $"{function.Name} {function.AuthLevel} {string.Join(',', function.Methods).ToLowerInvariant()} {function.Route}");

        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Hosting", "functions.txt")), found);
    }

    [Fact]
    public void TimerFunctions_OfTheApp_AreThese()
    {
        var timer = Assert.Single(Table.Timers);

        Assert.Equal(("PublishDueReleases", "%Schedules:Publish%"), (timer.Name, timer.Schedule));
    }

    [Fact]
    public void Routes_OfTheApp_DoNotOverlapExceptWithTheOneForUnknownAddresses() =>
        Assert.All(Table.FindOverlaps(), overlap => Assert.True(overlap.Loser.Name == "UnknownAddress", overlap.ToString()));
}
