using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>What the closed rule did with the counts of one design. Confidential.</summary>
internal sealed record RuleTrace(IReadOnlyList<CubeTable> Tables, CellSystem System, IReadOnlyList<long> Counts, Suppression Suppression)
{
    /// <summary>The design's figure of a cell; null where it hides it, does not have it, or came to nothing.</summary>
    public long? Shown(long cell) =>
        System.PositionOf(cell) is >= 0 and var position && !Suppression.Hidden[position] && !Suppression.Hidden[0] ? Counts[position] : null;
}
