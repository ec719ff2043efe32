namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

internal sealed class ConstantSchedule(TimeSpan interval) : TimerSchedule
{
    public override bool FiresMoreThanOnceAMinute => interval < TimeSpan.FromMinutes(1);

    public override DateTime NextAfter(DateTime time) => DateTime.MaxValue - time > interval ? time + interval : DateTime.MaxValue;
}
