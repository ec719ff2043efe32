namespace SurveyFns.Core.Protect;

/// <summary>
/// Which unknowns were seen to vary while another was at least 1 throughout: what the walk has shown about a firm that knows that it is in the
/// other one's cell.
/// </summary>
internal sealed class InsiderCoverage
{
    private readonly ulong[][] varied;
    private readonly ulong[] positive;
    private readonly ulong[] stayed;

    public InsiderCoverage(IReadOnlyList<long> world)
    {
        var words = (world.Count + 63) / 64;
        varied = [.. world.Select(_ => new ulong[words])];
        positive = new ulong[words];
        stayed = new ulong[words];
        for (var unknown = 0; unknown < world.Count; unknown++)
            Set(unknown, world[unknown] >= 1);
    }

    /// <summary>Whether an unknown was seen to vary while the insider's was at least 1.</summary>
    public bool Varies(int unknown, int insider) => (varied[unknown][insider / 64] >> (insider % 64) & 1) == 1;

    /// <summary>Takes in one step of the walk, which stands behind it.</summary>
    public void Take(WorldStep step, IReadOnlyList<long> world)
    {
        positive.CopyTo(stayed, 0);
        foreach (var changed in step.Changes.Keys)
            Set(changed, world[changed] >= 1);
        for (var word = 0; word < stayed.Length; word++)
            stayed[word] &= positive[word];
        foreach (var changed in step.Changes.Keys)
        {
            var seen = varied[changed];
            for (var word = 0; word < stayed.Length; word++)
                seen[word] |= stayed[word];
        }
    }

    private void Set(int unknown, bool isPositive)
    {
        var bit = 1UL << (unknown % 64);
        positive[unknown / 64] = isPositive ? positive[unknown / 64] | bit : positive[unknown / 64] & ~bit;
    }
}
