using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.SelfHost;
using SampleFunctions = FunctionsRuntime.SampleApp.SampleFunctions;

namespace FunctionsRuntime.Tests.Discovery;

public sealed class FunctionTableTests
{
    [Fact]
    public void Of_AnApp_ListsItsFunctionsByName()
    {
        var table = FunctionTable.Of(typeof(SampleFunctions).Assembly);

        Assert.Equal(["Guarded", "Hello", "Slow"], table.Http.Select(function => function.Name));
        var guarded = table.Http[0];
        Assert.Equal("guarded", guarded.Route);
        Assert.Equal(["GET"], guarded.Methods);
        Assert.Equal(AuthorizationLevel.Function, guarded.AuthLevel);
        Assert.Equal("FunctionsRuntime.SampleApp.SampleFunctions.Guarded", guarded.EntryPoint);
        Assert.Equal(
            new TimerFunctionEntry("Tick", "FunctionsRuntime.SampleApp.SampleFunctions.Tick", "0 0 3 1 1 *", RunOnStartup: false, UseMonitor: true),
            Assert.Single(table.Timers));
    }

    [Fact]
    public void FindOverlaps_AnAppWithoutAny_IsEmpty() =>
        Assert.Empty(FunctionTable.Of(typeof(SampleFunctions).Assembly).FindOverlaps());

    [Fact]
    public void Of_ThisAssembly_TellsEveryProblemAtOnce()
    {
        // The faulty functions of all the tests here are found too.
        var exception = Assert.Throws<FunctionStartupException>(() => FunctionTable.Of(typeof(FunctionTableTests).Assembly));

        Assert.True(exception.Problems.Count > 5);
        Assert.All(exception.Problems, problem => Assert.Contains(problem, exception.Message, StringComparison.Ordinal));
    }
}
