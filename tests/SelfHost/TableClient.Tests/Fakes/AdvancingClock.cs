namespace Azure.Data.Tables.Tests.Fakes;

/// <summary>One minute passes between two looks.</summary>
internal sealed class AdvancingClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now += TimeSpan.FromMinutes(1);
}
