using SurveyFns.Core.Collect;

namespace SurveyFns.Core.Tests.Collect;

public sealed class FailureWindowTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void CountFailure_BeyondTheMaximum_TellsHowLongToWait()
    {
        var window = new FailureWindow(clock);
        for (var failure = 0; failure < AccessCodeRules.MaximumFailures; failure++)
        {
            Assert.Null(window.CountFailure("192.0.2.1"));
        }

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromMinutes(10), window.CountFailure("192.0.2.1"));
        Assert.Null(window.CountFailure("192.0.2.2"));
    }

    [Fact]
    public void FindWait_AtTheMaximum_TellsHowLongToWaitAndCountsNothing()
    {
        var window = new FailureWindow(clock);
        for (var failure = 0; failure < AccessCodeRules.MaximumFailures; failure++)
        {
            Assert.Null(window.FindWait("192.0.2.1"));
            window.CountFailure("192.0.2.1");
        }

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromMinutes(10), window.FindWait("192.0.2.1"));
        Assert.Null(window.FindWait("192.0.2.2"));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(window.FindWait("192.0.2.1"));
    }

    [Fact]
    public void CountFailure_AfterTheWindow_BeginsAgain()
    {
        var window = new FailureWindow(clock);
        for (var failure = 0; failure <= AccessCodeRules.MaximumFailures; failure++)
        {
            window.CountFailure("192.0.2.1");
        }

        clock.Advance(AccessCodeRules.Window);

        Assert.Null(window.CountFailure("192.0.2.1"));
    }

    [Fact]
    public void CountFailure_FromVeryManyAddresses_ForgetsTheOldestOnly()
    {
        var window = new FailureWindow(clock);
        for (var failure = 0; failure < AccessCodeRules.MaximumFailures; failure++)
        {
            window.CountFailure("first");
            window.CountFailure("last");
        }

        for (var address = 0; address < FailureWindow.MaximumAddresses - 1; address++)
        {
            window.CountFailure($"address {address}");
        }

        Assert.Null(window.CountFailure("first"));
    }
}
