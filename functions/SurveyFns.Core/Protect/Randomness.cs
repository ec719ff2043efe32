namespace SurveyFns.Core.Protect;

/// <summary>
/// A reproducible stream of numbers (SplitMix64: Steele, Lea and Flood, OOPSLA 2014). Audits must come out the same for the same file, today
/// and with any later runtime.
/// </summary>
internal sealed class Randomness(ulong state)
{
    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)limit, out _);
    }
}
