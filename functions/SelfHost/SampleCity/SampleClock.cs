namespace SurveyFns.SampleCity;

/// <summary>A clock that stands where the sample puts it.</summary>
public sealed class SampleClock : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset instant) => now = instant;
}
