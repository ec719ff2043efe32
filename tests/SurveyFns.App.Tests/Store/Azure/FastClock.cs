namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>A clock that runs a hundred times as fast, so that what takes half a minute can be waited for.</summary>
internal sealed class FastClock : TimeProvider
{
    private const int Speed = 100;

    private readonly long start = System.GetTimestamp();

    public override long GetTimestamp() => start + ((System.GetTimestamp() - start) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private static TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}
